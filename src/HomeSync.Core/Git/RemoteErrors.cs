using HomeSync.Core.Errors;

namespace HomeSync.Core.Git;

/// <summary>What to tell people when a remote can't be used.</summary>
internal static class RemoteErrors
{
    public static GitException Of(
        string what,
        RepositoryPlace place,
        string remote,
        string url,
        GitFailureKind kind,
        IReadOnlyList<string> words
    )
    {
        var (why, code, causes) = Explain(kind);
        return new GitException($"{what} failed: {why}")
        {
            Code = code,
            Where =
            [
                ("Repository", place.WorkTree),
                ("Remote", url.Length > 0 ? $"{remote} ({url})" : remote),
            ],
            Details = words,
            Causes = causes,
            Run = [$"{place.Git} fetch {remote} --verbose"],
        };
    }

    private static (string Why, string Code, string[] Causes) Explain(GitFailureKind kind) =>
        kind switch
        {
            GitFailureKind.AuthenticationRefused => (
                "the remote refused to let us in",
                "authentication-refused",
                [
                    "SSH key not authorized, or not loaded into the agent",
                    "The stored password or token is no longer valid",
                ]
            ),
            GitFailureKind.HostKeyRefused => (
                "the remote's host key isn't the known one",
                "host-key-refused",
                [
                    "This machine never connected there before",
                    "The server was set up anew",
                    "Somebody is in between",
                ]
            ),
            GitFailureKind.RemoteMissing => (
                "the remote repository isn't there",
                "remote-missing",
                [
                    "It was moved, renamed or deleted",
                    "The account has no access to it",
                    "Its disk isn't mounted",
                ]
            ),
            GitFailureKind.Offline => (
                "the remote can't be reached",
                "offline",
                ["This machine is offline", "The remote's address is wrong, or it is down"]
            ),
            GitFailureKind.TimedOut => (
                "the remote said nothing for too long",
                "timeout",
                [
                    "The network drops packets",
                    "A hook on the server takes long (raise network_timeout)",
                ]
            ),
            GitFailureKind.DiskFull => (
                "the disk is full",
                "disk-full",
                ["Either side's disk may be the full one"]
            ),
            GitFailureKind.ReadOnly => (
                "the repository can't be written",
                "read-only",
                ["Its files belong to another user"]
            ),
            GitFailureKind.Dropped => (
                "the connection broke",
                "connection-broken",
                ["The network went away in the middle", "The server ended the connection"]
            ),
            _ => (
                "git gave up",
                "git-failed",
                ["The remote's address is wrong", "The remote answered something unexpected"]
            ),
        };
}
