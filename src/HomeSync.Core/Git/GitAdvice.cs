using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Git;

/// <summary>What to tell people about each way in which git fails on this machine.</summary>
internal static class GitAdvice
{
    public static Advice For(
        GitFailureKind kind,
        GitCall call,
        RepositoryPlace place,
        Limit limit,
        IReadOnlyList<string> words
    )
    {
        var what = $"git {call.Arguments[0]}";
        var top = Shown.ShellWord(place.WorkTree);
        return kind switch
        {
            GitFailureKind.TimedOut => TimedOut(what, call.Work, place, limit),
            GitFailureKind.NoIdentity => new(
                "git doesn't know who you are, so it can't commit",
                "no-identity",
                ["user.name or user.email isn't set on this machine"],
                "git config --global user.name \"Your Name\"",
                "git config --global user.email you@example.com"
            ),
            GitFailureKind.SigningFailed => Signing(place),
            GitFailureKind.FilterFailed => Filter(what, place, words),
            GitFailureKind.ForeignOwner => new(
                "git refuses to work here: the repository belongs to another user",
                "foreign-owner",
                ["It was made by root (sudo), or copied from another account"],
                $"sudo chown -R \"$(id -un)\" {top}",
                "# if it is yours",
                $"git config --global --add safe.directory {top}",
                "# or if it belongs to somebody you trust: their hooks and settings run as you"
            ),
            GitFailureKind.NotARepository => NotARepository(place.WorkTree),
            GitFailureKind.IndexLocked => new(
                "Another git process is working in the repository",
                "index-locked",
                [
                    "A git command or an editor's git integration is running",
                    "A git command was killed and left its lock",
                ],
                $"rm {Shown.ShellWord(place.IndexLock)}",
                "# only if no git and no editor is at work there"
            ),
            GitFailureKind.RefLocked => RefLocked(place).Failing(what),
            GitFailureKind.IndexDamaged => DamagedRepository.IndexAdvice(place),
            GitFailureKind.Damaged => DamagedRepository.ObjectsAdvice(place, words).Failing(what),
            GitFailureKind.BadConfig => BadConfig(what, place, words),
            GitFailureKind.PathRefused => new(
                "Incoming files have names that git never writes, so none of it came in",
                "path-refused",
                [
                    "Somebody made that commit by hand or with a broken tool",
                    "Somebody wants to plant files in your repository's own folder, or outside of it",
                ],
                $"{place.Git} log -3 --format=fuller @{{upstream}}",
                "# who made it; the file has to be removed there, then sync again"
            ),
            GitFailureKind.NameTooLong => new(
                "An incoming name is longer than this disk takes, so none of it came in",
                "name-too-long",
                ["The file was made on a system that takes longer names"],
                $"{place.Git} log -3 --stat @{{upstream}}",
                "# who made it; give it a shorter name on that machine, sync there, then here"
            ),
            GitFailureKind.DiskFull => DiskAdvice.Full(place).Failing(what),
            GitFailureKind.ReadOnly => DiskAdvice.ReadOnly(place).Failing(what),
            GitFailureKind.NoAccess => DiskAdvice.NoAccess(place).Failing(what),
            _ => new($"{what} failed", "git-failed", [], $"{place.Git} status"),
        };
    }

    public static Advice NotARepository(string folder) =>
        new(
            $"Not a git repository: {folder}",
            "not-a-repository",
            [
                "dotfiles_dir, --repo or $DOTFILES_DIR names the wrong folder",
                "The repository was moved or not cloned yet",
            ],
            $"git -C {Shown.ShellWord(folder)} init",
            "# to start one",
            "home-sync setup",
            "# or to find another"
        );

    public static Advice RefLocked(RepositoryPlace place) =>
        new(
            "the branch is locked",
            "ref-locked",
            [
                "Another git process is working in the repository",
                "A git command was killed and left its lock",
            ],
            $"find {Shown.ShellWord(place.GitDir)} -name '*.lock'",
            "# remove what it finds only if no git is running"
        );

    private static Advice TimedOut(string what, GitWork work, RepositoryPlace place, Limit limit) =>
        new(
            $"{what} took longer than {limit.Time.TotalSeconds:0} seconds and was stopped",
            "timeout",
            work == GitWork.Signing
                ? ["The key's passphrase is asked for where nobody sees it"]
                :
                [
                    "The disk is slow, or the repository is large",
                    "A hook or a filter waits for something",
                ],
            $"{place.Git} status",
            "# if it is just slow, raise git_timeout in the configuration"
        );

    private static Advice Signing(RepositoryPlace place) =>
        new(
            "The commit could not be signed, so it wasn't made",
            "signing-failed",
            [
                "The key's passphrase is needed, and nobody was there to type it (start the agent, or sync on a terminal once)",
                "user.signingKey names a key that isn't on this machine",
                "The program that signs isn't installed",
            ],
            $"{place.Git} config --get-regexp '^(gpg|user.signingkey|commit.gpgsign)'",
            "# how signing is set up",
            $"{place.Git} commit-tree -S -m test 'HEAD^{{tree}}'",
            "# tries it, and changes nothing"
        );

    private static Advice Filter(string what, RepositoryPlace place, IReadOnlyList<string> words) =>
        words.Any(w => w.Contains("git-lfs", StringComparison.Ordinal))
            ? new(
                "git-lfs failed, which keeps large files of this repository",
                "filter-failed",
                ["git-lfs isn't installed on this machine", "PATH doesn't lead to it"],
                "brew install git-lfs",
                "# Debian, Ubuntu: sudo apt install git-lfs; Fedora: sudo dnf install git-lfs",
                "git lfs install",
                "home-sync sync"
            )
            : new(
                $"{what} failed: a filter that .gitattributes asks for could not do its work",
                "filter-failed",
                [
                    "The filter's program isn't installed on this machine",
                    "It needs a key or a password",
                ],
                $"{place.Git} config --get-regexp '^filter'",
                "# the programs that have to be there"
            );

    private static Advice BadConfig(string what, RepositoryPlace place, IReadOnlyList<string> words)
    {
        const string mark = " in file ";
        var line = words.FirstOrDefault(w => w.Contains(mark, StringComparison.Ordinal));
        var file = line?[(line.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..];
        return new(
            $"{what} failed: git's own configuration can't be read",
            "bad-git-config",
            ["It was edited by hand", "A conflict marker or half a line was left in it"],
            file is null
                ? "git config --list --show-origin"
                : $"${{EDITOR:-vi}} {Shown.ShellWord(Path.Combine(place.WorkTree, file))}"
        );
    }
}
