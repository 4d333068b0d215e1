using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>
/// Whether the user is writing a commit's message right now. git tells nobody: it makes the file that is
/// edited, and once the commit is made the log of HEAD is newer than it.
/// </summary>
internal static class CommitInProgress
{
    /// <summary>One that was given up looks the same.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <param name="place">The repository.</param>
    /// <param name="status">What differs there.</param>
    /// <param name="clock">What time it is.</param>
    public static bool In(RepositoryPlace place, GitStatus status, TimeProvider clock)
    {
        if (!status.Changed.Any(c => c.IsStaged))
            return false;
        var message = ChangeOf(Path.Combine(place.GitDir, "COMMIT_EDITMSG"));
        // A bare repository keeps no log of its HEAD, unless it was told to.
        var branch = BranchFile.Of(place, status.Branch ?? "");
        return message > ChangeOf(Path.Combine(place.GitDir, "logs", "HEAD"))
            && message > ChangeOf(branch)
            && clock.GetUtcNow() - message is var age
            && age < Longest
            && age > -Longest;
    }

    public static GitException Explain(RepositoryPlace place) =>
        new("A commit of yours is being written; nothing was changed")
        {
            Code = "commit-in-progress",
            Where =
            [
                ("Repository", place.WorkTree),
                ("Message", Path.Combine(place.GitDir, "COMMIT_EDITMSG")),
            ],
            Run =
            [
                "home-sync sync",
                "# when the commit is made, or at the latest in an hour by itself",
            ],
        };

    /// <summary>When a file was last changed; the beginning of time when there is none.</summary>
    private static DateTimeOffset ChangeOf(string path) =>
        File.Exists(path) ? new(File.GetLastWriteTimeUtc(path)) : DateTimeOffset.MinValue;
}
