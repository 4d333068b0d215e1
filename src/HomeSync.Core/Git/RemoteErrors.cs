using HomeSync.Core.Errors;
using HomeSync.Core.Text;

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
        var again = $"{place.Git} fetch {Shown.ShellWord(remote)} --verbose";
        var advice = Explain(kind, place, remote, url, words, again);
        return advice
            .Failing(what)
            .ToError(
                [
                    ("Repository", place.WorkTree),
                    ("Remote", url.Length > 0 ? $"{remote} ({url})" : remote),
                ],
                [.. words, "", GitErrors.NothingChanged]
            );
    }

    /// <summary>What to tell of one kind of failure.</summary>
    /// <param name="again">The command that shows whether it is mended.</param>
    public static Advice Explain(
        GitFailureKind kind,
        RepositoryPlace place,
        string remote,
        string url,
        IReadOnlyList<string> words,
        string again
    ) =>
        kind switch
        {
            GitFailureKind.AuthenticationRefused => Authentication(SshAddress.Of(url), again),
            GitFailureKind.HostUnknown => HostUnknown(SshAddress.Of(url), again),
            GitFailureKind.HostKeyChanged => HostKeyChanged(SshAddress.Of(url), again),
            GitFailureKind.RemoteMissing => new(
                "the remote repository isn't there",
                "remote-missing",
                [
                    "It was moved, renamed or deleted",
                    "The account has no access to it",
                    "Its disk isn't mounted",
                ],
                again,
                $"{place.Git} remote set-url {Shown.ShellWord(remote)} URL",
                "# if it is somewhere else now"
            ),
            GitFailureKind.RemoteUnable => new(
                "the remote can't read or write its own repository",
                "remote-unable",
                [
                    "The disk over there is full or read-only",
                    "Files in that repository belong to another user",
                    "That repository is damaged",
                ],
                again
            ),
            GitFailureKind.SubmoduleUnsent => new(
                "a submodule has commits that its own remote hasn't",
                "git-failed",
                ["push.recurseSubmodules or submodule.recurse has git look at that"],
                $"git -C {Shown.ShellWord(place.WorkTree)}/SUBMODULE push origin HEAD:BRANCH",
                "# for each submodule that git names, to the branch it is to follow",
                "home-sync sync"
            ),
            GitFailureKind.Offline => new(
                "the remote can't be reached",
                "offline",
                ["This machine is offline", "The remote's address is wrong, or it is down"],
                again
            ),
            GitFailureKind.TimedOut => new(
                "the remote said nothing for too long",
                "timeout",
                [
                    "The network drops packets",
                    "A hook on the server takes long (raise network_timeout)",
                ],
                again
            ),
            GitFailureKind.DiskFull => DiskAdvice.Full(place),
            GitFailureKind.ReadOnly => DiskAdvice.ReadOnly(place),
            GitFailureKind.RefLocked => GitAdvice.RefLocked(place),
            GitFailureKind.NoAccess => DiskAdvice.NoAccess(place),
            GitFailureKind.Damaged => DamagedRepository.ObjectsAdvice(place, words),
            GitFailureKind.Dropped => new(
                "the connection broke",
                "connection-broken",
                ["The network went away in the middle", "The server ended the connection"],
                again
            ),
            _ => new(
                "git gave up",
                "git-failed",
                ["The remote's address is wrong", "The remote answered something unexpected"],
                again
            ),
        };

    private static Advice Authentication(SshAddress? ssh, string again) =>
        new(
            "the remote refused to let us in",
            "authentication-refused",
            ssh is null
                ?
                [
                    "The stored password or token is no longer valid",
                    "No credential helper of git has one",
                ]
                :
                [
                    "The SSH key isn't loaded into the agent, or the agent isn't running",
                    "The key isn't authorized there (any more)",
                    "The remote's address names the wrong user",
                ],
            ssh is null
                ? [again, "# on a terminal git asks, and its credential helper may keep the answer"]
                :
                [
                    "ssh-add -l",
                    "# the keys that are loaded; ssh-add loads yours",
                    ssh.Command,
                    "# whether the server lets you in",
                ]
        );

    private static Advice HostUnknown(SshAddress? ssh, string again) =>
        new(
            "ssh doesn't know this server yet, and nobody was there to be asked",
            "host-unknown",
            [
                "This machine never connected there before",
                "The file with known servers (~/.ssh/known_hosts) was removed",
            ],
            ssh?.Command ?? again,
            "# compare the fingerprint with the one your host publishes; if they are alike, answer yes",
            "home-sync sync"
        );

    private static Advice HostKeyChanged(SshAddress? ssh, string again) =>
        new(
            "the server's key isn't the one that ssh knows",
            "host-key-changed",
            [
                "The server was set up anew",
                "Somebody stands between you and the server: don't go on before you know",
            ],
            ssh is null
                ? [again]
                :
                [
                    $"ssh-keygen -R {Shown.ShellWord(ssh.KnownAs)}",
                    "# forgets the old key; only when whoever runs the server says that its key is new",
                    ssh.Command,
                    "# shows the new fingerprint: compare it with the published one",
                    "home-sync sync",
                ]
        );
}
