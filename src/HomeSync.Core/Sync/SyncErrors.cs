using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when a sync stops; the form is the seed's.</summary>
internal static class SyncErrors
{
    public static GitException Dirty(RepositoryPlace place, Seen seen) =>
        new("Uncommitted changes found. Use --force to auto-commit or commit manually")
        {
            Code = "dirty",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. seen.Changed.Take(20).Select(c => $"{c.Short} {ByteText.ForPeople(c.Path)}"),
                .. More(seen.Changed.Count, 20),
            ],
            Run = ["home-sync sync --force", $"{place.Git} commit --all"],
        };

    public static GitException Diverged(
        RepositoryPlace place,
        Seen seen,
        IReadOnlyList<string> here,
        IReadOnlyList<string> there
    )
    {
        var upstream = seen.Upstream!.Name;
        string[] uncommitted = seen.IsDirty
            ?
            [
                $"  and uncommitted changes in {Amount.Names([.. seen.Changed.Select(c => c.Path)])}",
            ]
            : [];
        return new GitException(
            $"Branches have diverged: {seen.Branch} and {upstream} both have commits the other doesn't"
        )
        {
            Code = "diverged",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                $"Only here ({seen.Ahead}):",
                .. here.Select(c => "  " + c),
                .. More(seen.Ahead, here.Count),
                .. uncommitted,
                $"Only in {upstream} ({seen.Behind}):",
                .. there.Select(c => "  " + c),
                .. More(seen.Behind, there.Count),
                "",
                "Nothing was changed on this machine.",
            ],
            Causes = ["Another machine sent commits since this one last synced"],
            Run =
            [
                .. seen.IsDirty
                    ? [$"{place.Git} commit --all        (keeps your changes in a commit first)"]
                    : Array.Empty<string>(),
                $"{place.Git} rebase {upstream}        (your commits on top of theirs)",
                $"{place.Git} merge {upstream}         (or both joined by a merge commit)",
                "home-sync sync",
            ],
        };
    }

    public static GitException PushRefused(
        RepositoryPlace place,
        Seen seen,
        string url,
        PushReport report
    ) =>
        new(
            $"Git push failed: {(report.Reason.Length > 0 ? $"remote rejected ({report.Reason})" : "a hook refused it")}"
        )
        {
            Code = "push-refused",
            Where =
            [
                ("Repository", place.WorkTree),
                ("Remote", $"{seen.Upstream!.Remote} ({url})"),
            ],
            Details = [.. report.Words, "", "Nothing was changed on this machine."],
            Causes =
            [
                "A hook on the server, or pre-push here, doesn't accept these commits",
                "Branch protection enabled",
                "Repository permissions insufficient",
            ],
            Run = [$"{place.Git} push {seen.Upstream.Remote} {seen.Branch} --verbose"],
        };

    public static GitException PushUnknown(
        RepositoryPlace place,
        Seen seen,
        string url,
        PushReport report
    ) =>
        new("Git push ended without an answer: the remote may have the commits or not")
        {
            Code = "push-unknown",
            Where =
            [
                ("Repository", place.WorkTree),
                ("Remote", $"{seen.Upstream!.Remote} ({url})"),
            ],
            Details =
            [
                .. report.Words,
                "",
                "Nothing was changed on this machine. The next sync finds out and goes on from there.",
            ],
            Causes =
            [
                "The network went away in the middle",
                "The server, or a hook there, took longer than network_timeout",
            ],
            Run = ["home-sync sync"],
        };

    public static GitException NoRemote(RepositoryPlace place) =>
        new("Git push failed: the repository has no remote")
        {
            Code = "no-remote",
            Where = [("Repository", place.WorkTree)],
            Run = [$"{place.Git} remote add origin URL", "home-sync push"],
        };

    public static GitException PullFirst(RepositoryPlace place, Seen seen) =>
        new(
            $"Git push failed: {seen.Upstream!.Name} has commits that this machine doesn't have yet"
        )
        {
            Code = "push-behind",
            Where = [("Repository", place.WorkTree)],
            Run = ["home-sync sync"],
        };

    public static GitException HookRefused(RepositoryPlace place, string hook, Finished finished) =>
        new(
            finished.LimitReached
                ? $"The {hook} hook took too long and was stopped"
                : $"The {hook} hook refused the commit"
        )
        {
            Code = finished.LimitReached ? "hook-timeout" : "hook-refused",
            Where = [("Repository", place.WorkTree)],
            Details = [.. GitFailure.Words(finished), "", "Nothing was changed on this machine."],
            Causes = finished.LimitReached
                ? ["It waits for something, or needs longer than hook_timeout"]
                : [],
            Run = [$"{place.Git} hook run {hook}"],
        };

    public static GitException WouldOverwrite(
        RepositoryPlace place,
        IReadOnlyList<NotSynced> obstacles
    ) =>
        new("Incoming changes would overwrite files that only this machine has")
        {
            Code = "would-overwrite",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. obstacles.Take(20).Select(o => $"{ByteText.ForPeople(o.Path)} ({o.Why})"),
                .. More(obstacles.Count, 20),
                "",
                "Nothing was changed on this machine.",
            ],
            Causes =
            [
                "The same file was added on another machine",
                "The file is ignored here and tracked there",
            ],
            Run =
            [
                $"mv {Pasted($"{place.WorkTree}/{obstacles[0].Path.TrimEnd('/')}")}{{,.mine}}        (keeps it under another name)",
                "home-sync sync",
            ],
        };

    public static GitException KeepsChanging(RepositoryPlace place) =>
        new("The repository kept changing while it was synced, so nothing was done this time")
        {
            Code = "keeps-changing",
            Where = [("Repository", place.WorkTree)],
            Causes =
            [
                "Another program writes to it all the time",
                "Other machines are sending commits right now",
            ],
            Run = ["home-sync sync"],
        };

    public static GitException Files(RepositoryPlace place, Exception fault) =>
        new("The sync was stopped by a fault of the file system")
        {
            Code = "file-fault",
            Where = [("Repository", place.WorkTree)],
            Details = [fault.Message],
            Causes =
            [
                "The disk is full",
                "A file or folder belongs to another user or is read-only",
            ],
            Run = [$"df -h {Shown.ShellWord(place.WorkTree)}", "home-sync sync"],
        };

    private static string Pasted(string path) =>
        ByteText.ForPeople(path) is var shown && shown == path ? Shown.ShellWord(path) : shown;

    private static string[] More(int all, int shown) =>
        all > shown ? [$"  ... and {all - shown} more"] : [];
}
