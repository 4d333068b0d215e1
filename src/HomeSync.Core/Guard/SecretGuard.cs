using HomeSync.Core.Configuration;
using HomeSync.Core.Git;

namespace HomeSync.Core.Guard;

/// <summary>
/// Looks for secrets in what is about to be committed or sent: in contents as git keeps them, so what a
/// filter encrypts is no secret. What was there before isn't new, and what the user allowed is let pass.
/// </summary>
internal sealed class SecretGuard(GitProgram git, Repository repository)
{
    private readonly Trees trees = new(git);
    private readonly HashSet<string> clean = new(StringComparer.Ordinal);

    /// <summary>What a commit of these changes would bring in.</summary>
    public List<Suspect> In(
        IReadOnlyList<TreeChange> changes,
        GuardPolicy policy,
        CancellationToken cancelled
    )
    {
        var moved = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in changes)
        {
            if (change.IsDeletion)
                moved.Add(change.OldId);
        }
        var contents = new List<GuardedContent>();
        foreach (var change in changes)
        {
            if (IsFile(change.NewMode) && !moved.Contains(change.NewId))
            {
                contents.Add(
                    new(change.Path, change.NewId, change.IsAddition ? null : change.OldId)
                );
            }
        }
        return In(contents, policy, cancelled);
    }

    /// <summary>What is in commits that a remote hasn't, as far as is known here.</summary>
    /// <param name="tip">The last of them.</param>
    /// <param name="upstream">What the remote's branch is at; null when there is none yet.</param>
    /// <param name="remote">The remote.</param>
    /// <param name="policy">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public List<Suspect> Unsent(
        string tip,
        string? upstream,
        string remote,
        GuardPolicy policy,
        CancellationToken cancelled
    )
    {
        if (policy == GuardPolicy.Off)
            return [];
        var contents = new List<GuardedContent>();
        foreach (var (id, path) in repository.NewContents(tip, upstream, remote, cancelled))
            contents.Add(new(path, id, OldId: null));
        return In(
            contents,
            policy,
            cancelled,
            content => upstream is null ? null : trees.Entry(upstream, content.Path, cancelled)?.Id
        );
    }

    /// <param name="contents">What is to be looked at.</param>
    /// <param name="policy">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <param name="before">Finds what was there before, where that isn't known yet.</param>
    /// <param name="objects">A further folder of objects, for a dry run.</param>
    public List<Suspect> In(
        IReadOnlyList<GuardedContent> contents,
        GuardPolicy policy,
        CancellationToken cancelled,
        Func<GuardedContent, string?>? before = null,
        string? objects = null
    )
    {
        var suspects = new List<Suspect>();
        if (policy == GuardPolicy.Off)
            return suspects;
        var unknown = new List<GuardedContent>();
        foreach (var content in contents)
        {
            if (content.Id != content.OldId && !clean.Contains(content.Id))
                unknown.Add(content);
        }
        if (unknown.Count == 0)
            return suspects;
        var found = Scan(unknown, objects, cancelled);
        AllowList? allowed = null;
        for (var i = 0; i < unknown.Count; i++)
        {
            if (found[i].Count == 0)
            {
                clean.Add(unknown[i].Id);
                continue;
            }
            allowed ??= AllowList.Of(repository.Place);
            var old = (unknown[i].OldId ?? before?.Invoke(unknown[i])) is { } id
                ? trees.Content(id, cancelled)
                : [];
            foreach (var finding in found[i])
            {
                var isNew = old.AsSpan().IndexOf(finding.Match) < 0;
                if (isNew && !allowed.Holds(unknown[i].Path, finding.Rule))
                    suspects.Add(Suspicion(unknown[i], finding, policy));
            }
        }
        return suspects;
    }

    private static Suspect Suspicion(GuardedContent content, Finding finding, GuardPolicy policy) =>
        new(
            content.Path,
            finding.Line,
            finding.Rule,
            finding.Certain && policy == GuardPolicy.Error
        );

    private List<List<Finding>> Scan(
        List<GuardedContent> contents,
        string? objects,
        CancellationToken cancelled
    )
    {
        var scan = new BlobScan();
        git.Ask(
            new GitCall("cat-file", "--batch")
            {
                Work = GitWork.Heavy,
                ObjectFolder = objects,
                Input = stream =>
                {
                    foreach (var content in contents)
                        stream.Write(System.Text.Encoding.ASCII.GetBytes(content.Id + "\n"));
                },
                Output = scan.Take,
            },
            cancelled
        );
        return scan.Found;
    }

    private static bool IsFile(string mode) => mode.StartsWith("100", StringComparison.Ordinal);
}
