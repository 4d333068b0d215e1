using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Runs the user's own git hooks where git itself would have run them.</summary>
internal sealed class Hooks(GitProgram git)
{
    /// <summary>Runs a hook; one that doesn't exist succeeds.</summary>
    public Finished Run(
        string hook,
        IReadOnlyList<string> arguments,
        string? indexFile,
        CancellationToken cancelled
    ) =>
        git.Try(
            new GitCall([
                "hook",
                "run",
                "--ignore-missing",
                hook,
                .. arguments.Count > 0 ? ["--", .. arguments] : arguments,
            ])
            {
                Work = GitWork.Hook,
                IndexFile = indexFile,
            },
            cancelled
        );

    /// <summary>Lets git tidy up when it thinks it should, as it does after its own commits and fetches.</summary>
    public void Maintain(CancellationToken cancelled) =>
        git.Try(
            new GitCall("maintenance", "run", "--auto", "--quiet") { Work = GitWork.Heavy },
            cancelled
        );
}
