using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Makes commits and moves refs without touching HEAD, index or files.</summary>
internal sealed class Commits(GitProgram git)
{
    /// <summary>Makes a commit object.</summary>
    /// <param name="tree">Its tree.</param>
    /// <param name="parent">Its parent.</param>
    /// <param name="messageFile">A file with its message.</param>
    /// <param name="signed">Whether to sign it, as the user's git is set.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public string Create(
        string tree,
        string parent,
        string messageFile,
        bool signed,
        CancellationToken cancelled
    )
    {
        string[] arguments =
        [
            "commit-tree",
            tree,
            "-p",
            parent,
            "-F",
            messageFile,
            .. signed ? ["-S"] : Array.Empty<string>(),
        ];
        var call = new GitCall(arguments)
        {
            Work = signed ? GitWork.Signing : GitWork.Question,
            Durable = true,
        };
        return git.Ask(call, cancelled).Text.TrimEnd('\n');
    }

    /// <summary>Moves a ref from one commit to another; fails when it isn't there any more.</summary>
    /// <returns>False when it isn't where it was.</returns>
    /// <exception cref="GitException">It is, and git can't move it all the same.</exception>
    public bool Move(
        string reference,
        string to,
        string from,
        string why,
        CancellationToken cancelled
    )
    {
        var call = new GitCall("update-ref", "-m", $"home-sync: {why}", reference, to, from)
        {
            Durable = true,
        };
        var finished = git.Try(call, cancelled);
        // A reference-transaction hook that hangs is ended by the limit, when the ref may have moved already.
        if (finished.Succeeded || (finished.LimitReached && IsAt(reference, to, cancelled)))
            return true;
        return IsAt(reference, from, cancelled)
            ? throw GitErrors.Failed(git.Place, call, finished, default)
            : false;
    }

    private bool IsAt(string reference, string commit, CancellationToken cancelled) =>
        git.Try(new GitCall("rev-parse", "--verify", "--quiet", reference), cancelled)
            .Text.TrimEnd('\n') == commit;

    public void Keep(string reference, string commit, CancellationToken cancelled) =>
        git.Ask(new GitCall("update-ref", reference, commit) { Durable = true }, cancelled);

    public void Drop(string reference, CancellationToken cancelled) =>
        git.Try(new GitCall("update-ref", "-d", reference), cancelled);
}
