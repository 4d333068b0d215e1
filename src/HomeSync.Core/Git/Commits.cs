using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Makes commits and moves refs without touching HEAD, index or files.</summary>
internal sealed class Commits(GitProgram git)
{
    /// <summary>Makes a commit that nobody keeps, to carry a tree beside a parent.</summary>
    public string Carrier(string tree, string parent, CancellationToken cancelled) =>
        git.Ask(new GitCall("commit-tree", tree, "-p", parent, "-m", "carrier"), cancelled)
            .Text.TrimEnd('\n');

    /// <summary>Makes a commit object.</summary>
    /// <param name="tree">Its tree.</param>
    /// <param name="parents">Its parents.</param>
    /// <param name="messageFile">A file with its message.</param>
    /// <param name="terms">Author, encoding, signature.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public string Create(
        string tree,
        IReadOnlyList<string> parents,
        string messageFile,
        CommitTerms terms,
        CancellationToken cancelled
    )
    {
        var signed = terms.Signed;
        string[] arguments =
        [
            "commit-tree",
            tree,
            .. parents.SelectMany(parent => new[] { "-p", parent }),
            "-F",
            messageFile,
            .. signed ? ["-S"] : Array.Empty<string>(),
        ];
        var call = new GitCall(arguments)
        {
            Work = signed ? GitWork.Signing : GitWork.Question,
            Durable = true,
            Author = terms.Author,
            // A message that is kept as it was is said to be what it was.
            Settings = terms.Author is null
                ? []
                : [$"i18n.commitEncoding={terms.Encoding ?? "UTF-8"}"],
        };
        return git.Ask(call, cancelled).Text.TrimEnd('\n');
    }

    /// <summary>Moves a ref from one commit to another; fails when it isn't there any more.</summary>
    /// <param name="reference">The ref, in full.</param>
    /// <param name="to">Where it goes.</param>
    /// <param name="from">Where it must be.</param>
    /// <param name="why">For the reflog.</param>
    /// <param name="dropped">Refs that are of no use any more once it has moved; they go in the same transaction.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>False when it isn't where it was.</returns>
    /// <exception cref="GitException">It is, and git can't move it all the same, or nobody can tell.</exception>
    public bool Move(
        string reference,
        string to,
        string from,
        string why,
        IReadOnlyList<string> dropped,
        CancellationToken cancelled
    )
    {
        GitCall Call(IReadOnlyList<string> drops) =>
            Transaction(
                [$"update {reference}", to, from, .. Deletions(drops)],
                "-m",
                $"home-sync: {why}"
            );
        var call = Call(dropped);
        var finished = git.Try(call, cancelled);
        if (!finished.Succeeded && !finished.LimitReached && dropped.Count > 0)
        {
            // To drop a ref git locks the packed ones, and somebody may be packing them: those can wait.
            call = Call([]);
            finished = git.Try(call, cancelled);
        }
        if (finished.Succeeded)
            return true;
        // The ref may have moved all the same: killed in a hook, or no line could be added to HEAD's reflog.
        var now = TipOf(reference, cancelled);
        if (now == to)
            return true;
        return now is null || now == from ? throw git.Failed(call, finished) : false;
    }

    /// <summary>Where a ref is, empty when it isn't there; null when git doesn't say.</summary>
    public string? TipOf(string reference, CancellationToken cancelled)
    {
        var call = new GitCall("rev-parse", "--verify", "--quiet", reference);
        var finished = git.Try(call, cancelled);
        return finished is { LimitReached: false, ExitCode: 0 or 1 }
            ? finished.Text.TrimEnd('\n')
            : null;
    }

    /// <summary>Moves a tracking ref to what was sent, unless it went on already.</summary>
    public void Follow(string reference, string to, string from) =>
        git.Try(
            new GitCall("update-ref", "-m", "home-sync: push", reference, to, from),
            CancellationToken.None
        );

    public void Keep(string reference, string commit, CancellationToken cancelled) =>
        Keep([(reference, commit)], cancelled);

    /// <summary>Sets refs to commits: all, or none.</summary>
    public void Keep(
        IEnumerable<(string Reference, string Commit)> kept,
        CancellationToken cancelled
    ) =>
        git.Ask(
            Transaction(kept.SelectMany(k => new[] { $"update {k.Reference}", k.Commit, "" })),
            cancelled
        );

    /// <summary>Deletes a ref if it still is at a commit.</summary>
    public void Drop(string reference, string commit, CancellationToken cancelled) =>
        git.Try(new GitCall("update-ref", "-d", reference, commit), cancelled);

    /// <summary>Deletes refs, those of them that are there.</summary>
    public void Drop(IReadOnlyList<string> references, CancellationToken cancelled) =>
        git.Try(Transaction(Deletions(references)), cancelled);

    private static string[] Deletions(IEnumerable<string> references) =>
        [.. references.SelectMany(reference => new[] { $"delete {reference}", "" })];

    /// <summary>Changes of refs that happen all or not at all (git-update-ref(1), <c>--stdin -z</c>).</summary>
    private static GitCall Transaction(IEnumerable<string> fields, params string[] options) =>
        new GitCall(["update-ref", .. options, "--stdin", "-z"]) { Durable = true }.WithNames(
            fields
        );
}
