using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when commits can't be sent; the form is the seed's.</summary>
internal static class PushErrors
{
    public static GitException Refused(
        RepositoryPlace place,
        Seen seen,
        string url,
        string commit,
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
            Run =
            [
                $"{place.Git} push --verbose {seen.Upstream.Remote} {commit}:{seen.Upstream.RemoteRef}",
            ],
        };

    public static GitException Unanswered(
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
}
