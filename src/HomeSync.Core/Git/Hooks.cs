using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Runs the user's own git hooks where git itself would have run them.</summary>
internal sealed class Hooks(GitProgram git, GitSettings settings)
{
    private static readonly Finished Nothing = new(0, [], [], LimitReached: false);

    /// <summary>Whether there may be such a hook; no process is started to learn that there is none.</summary>
    public bool MayExist(string hook, CancellationToken cancelled)
    {
        if (settings.HasHookCommands(cancelled))
            return true;
        var folder = settings.HooksPath(cancelled) ?? Path.Combine(git.Place.Common, "hooks");
        // "~" and "%(prefix)" are for git to understand.
        return folder.Length == 0
            || folder[0] is '~' or '%'
            || Path.Exists(Path.Combine(git.Place.WorkTree, folder, hook));
    }

    /// <summary>Runs a hook; one that doesn't exist succeeds.</summary>
    public Finished Run(
        string hook,
        IReadOnlyList<string> arguments,
        string? indexFile,
        CancellationToken cancelled
    )
    {
        if (!MayExist(hook, cancelled))
            return Nothing;
        string[] words = arguments.Count > 0 ? ["--", .. arguments] : [];
        return git.Try(
            new GitCall(["hook", "run", "--ignore-missing", hook, .. words])
            {
                Work = GitWork.Hook,
                IndexFile = indexFile,
            },
            cancelled
        );
    }

    /// <summary>Lets git tidy up when it thinks it should, as it does after its own commits and fetches.</summary>
    public void Maintain(CancellationToken cancelled) =>
        git.Try(
            new GitCall("maintenance", "run", "--auto", "--quiet") { Work = GitWork.Heavy },
            cancelled
        );
}
