using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>
/// Brings two sides together in the object database: by a rebase, or by a merge where that is wanted,
/// or where a rebase can't.
/// </summary>
internal sealed class Join(GitProgram git, Repository repository, Commits commits, Merges merges)
{
    /// <param name="upstream">The commit that the upstream is at, and its name for people.</param>
    /// <param name="tip">The commit of this machine.</param>
    /// <param name="policy">Rebase or merge.</param>
    /// <param name="resolution">What a person decided; null where nobody has.</param>
    /// <param name="folder">A folder of ours to work in.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="GitException">git can't; nothing has changed.</exception>
    public Joined Of(
        (string Tip, string Name) upstream,
        string tip,
        DivergedPolicy policy,
        Resolution? resolution,
        string folder,
        CancellationToken cancelled
    )
    {
        var messageFile = Path.Combine(folder, "message");
        var signs = repository.Configured.Signs(cancelled);
        // What a person decided is kept in a merge: their commits stay as they were.
        if (policy != DivergedPolicy.Merge && resolution is null)
        {
            var replayed = new Replay(commits, merges, messageFile, signs).Onto(
                upstream.Tip,
                tip,
                cancelled
            );
            // Commits may collide on the way and not in the end: then a merge has what both want.
            if (replayed is not null)
                return replayed;
        }
        var report = merges.Of(tip, upstream.Tip, cancelled);
        if (!report.IsClean)
            report = report.With(RenamesOfBoth(tip, upstream.Tip, cancelled));
        var all = report.Conflicts;
        if (!report.IsClean && resolution is not null)
        {
            report = new Settlement(git, folder).Of(
                report,
                tip,
                upstream.Tip,
                resolution,
                cancelled
            );
        }
        if (!report.IsClean)
        {
            var open = report.Conflicts.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
            return new Joined("merge", null, 0)
            {
                Conflicts = report.Conflicts,
                Marked = report.Tree,
                Decided = [.. all.Where(c => !open.Contains(c.Path))],
            };
        }
        File.WriteAllText(messageFile, $"Merge {upstream.Name}\n");
        var terms = new CommitTerms { Signed = signs };
        var commit = commits.Create(
            report.Tree,
            [tip, upstream.Tip],
            messageFile,
            terms,
            cancelled
        );
        return new Joined(
            "merge",
            commit,
            repository.Ancestry.CountFrom(upstream.Tip, commit, andNotRemote: false, cancelled)
        )
        {
            Decided = all,
            Tree = report.Tree,
        };
    }

    private IReadOnlyList<(string From, string To)> RenamesOfBoth(
        string ours,
        string theirs,
        CancellationToken cancelled
    ) =>
        repository.Ancestry.ForkOf(ours, theirs, cancelled) is { } fork
            ? [.. merges.Renames(fork, ours, cancelled), .. merges.Renames(fork, theirs, cancelled)]
            : [];
}
