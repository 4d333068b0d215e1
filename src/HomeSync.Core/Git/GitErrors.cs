using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>What to tell people about git's failures; the form is the seed's.</summary>
internal static class GitErrors
{
    public static GitException Missing() =>
        new("git could not be started")
        {
            Code = "git-missing",
            Causes = ["git isn't installed", "PATH doesn't lead to it"],
            Run = ["brew install git        (Debian, Ubuntu: sudo apt install git)"],
        };

    public static GitException TooOld(Version version) =>
        new($"git {version} is too old: home-sync needs git {GitVersion.Oldest} or newer")
        {
            Code = "git-too-old",
            Run = ["brew install git        (Debian, Ubuntu: sudo apt install git)"],
        };

    /// <summary>A call that had to succeed and didn't.</summary>
    public static GitException Failed(
        RepositoryPlace place,
        GitCall call,
        Finished finished,
        Limit limit
    )
    {
        var kind = GitFailure.KindOf(finished);
        var what = $"git {call.Arguments[0]}";
        var (message, code, causes, run) = Explain(kind, what, place, limit);
        return new(message)
        {
            Code = code,
            Where = [("Repository", place.WorkTree)],
            Details = GitFailure.Words(finished),
            Causes = causes,
            Run = run,
        };
    }

    private static (string Message, string Code, string[] Causes, string[] Run) Explain(
        GitFailureKind kind,
        string what,
        RepositoryPlace place,
        Limit limit
    ) =>
        kind switch
        {
            GitFailureKind.TimedOut => (
                $"{what} took longer than {limit.Time.TotalSeconds:0} seconds and was stopped",
                "timeout",
                [
                    "The disk is slow, or the repository is large",
                    "A hook or a filter waits for something",
                ],
                [
                    $"{place.Git} status        (raise git_timeout or hook_timeout in the config if it is just slow)",
                ]
            ),
            GitFailureKind.NoIdentity => (
                "git doesn't know who you are, so it can't commit",
                "no-identity",
                ["user.name or user.email isn't set on this machine"],
                [
                    "git config --global user.name \"Your Name\"",
                    "git config --global user.email you@example.com",
                ]
            ),
            GitFailureKind.ForeignOwner => (
                "git refuses to work here: the repository belongs to another user",
                "foreign-owner",
                ["It was made by root or copied from another account"],
                [
                    $"sudo chown -R \"$USER\" {Shown.ShellWord(place.WorkTree)}",
                    $"git config --global --add safe.directory {Shown.ShellWord(place.WorkTree)}",
                ]
            ),
            GitFailureKind.NotARepository => NotARepository(place.WorkTree),
            GitFailureKind.IndexLocked => (
                "Another git process is working in the repository",
                "index-locked",
                [
                    "A git command or an editor's git integration is running",
                    "A git command was killed and left its lock",
                ],
                [$"rm {Shown.ShellWord(place.IndexLock)}        (only if no git is running)"]
            ),
            GitFailureKind.RefLocked => (
                $"{what} failed: the branch is locked",
                "ref-locked",
                [
                    "Another git process is working in the repository",
                    "A git command was killed and left its lock",
                ],
                [
                    $"find {Shown.ShellWord(place.GitDir)}/refs -name '*.lock'        (remove it only if no git is running)",
                ]
            ),
            GitFailureKind.DiskFull => (
                $"{what} failed: the disk is full",
                "disk-full",
                [],
                [$"df -h {Shown.ShellWord(place.WorkTree)}"]
            ),
            GitFailureKind.ReadOnly => (
                $"{what} failed: the repository can't be written",
                "read-only",
                ["Its files belong to another user", "The file system is mounted read-only"],
                [$"ls -ld {Shown.ShellWord(place.GitDir)}"]
            ),
            _ => ($"{what} failed", "git-failed", [], [$"{place.Git} status"]),
        };

    public static GitException NotARepositoryAt(string folder)
    {
        var (message, code, causes, run) = NotARepository(folder);
        return new(message)
        {
            Code = code,
            Causes = causes,
            Run = run,
        };
    }

    public static GitException Bare(string folder) =>
        new($"A bare repository without a working tree: {folder}")
        {
            Code = "bare-repository",
            Causes = ["dotfiles_dir, --repo or $DOTFILES_DIR names the bare repository itself"],
            Run = ["home-sync config path        (set git_dir and work_tree in that file instead)"],
        };

    private static (string, string, string[], string[]) NotARepository(string folder) =>
        (
            $"Not a git repository: {folder}",
            "not-a-repository",
            [
                "dotfiles_dir, --repo or $DOTFILES_DIR names the wrong folder",
                "The repository was moved or not cloned yet",
            ],
            [
                $"git -C {Shown.ShellWord(folder)} init        (to start one)",
                "home-sync setup        (to find another)",
            ]
        );
}
