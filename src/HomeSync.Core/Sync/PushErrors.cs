using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Text;

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
        Refused(
            PushAdvice.Of(report, place, seen.Upstream!, commit),
            place,
            seen.Upstream!,
            url,
            report
        );

    private static GitException Refused(
        Advice advice,
        RepositoryPlace place,
        Upstream upstream,
        string url,
        PushReport report
    ) =>
        advice
            .Failing("Git push")
            .ToError(
                [("Repository", place.WorkTree), ("Remote", $"{upstream.Remote} ({url})")],
                [.. report.Words, "", GitErrors.NothingChanged]
            );

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

    /// <summary>The remote has several addresses, and they don't agree.</summary>
    public static GitException Partly(RepositoryPlace place, Seen seen, PushReport report)
    {
        var upstream = seen.Upstream!;
        var by = report.RefusedBy.Select(r => $"{r.Url} ({r.Reason})");
        var reference = Shown.ShellWord(upstream.RemoteRef);
        return new(
            report.RefusedBy.Count > 0
                ? $"Git push went through only in part: refused by {string.Join(" and ", by)}"
                : "Git push failed after the branch had arrived"
        )
        {
            Code = "push-partly",
            Where = [("Repository", place.WorkTree), ("Remote", upstream.Remote)],
            Details =
            [
                .. report.Words,
                "",
                "Nothing was changed on this machine. The next sync finds out what arrived and goes on from there.",
            ],
            Causes =
            [
                $"{upstream.Remote} has several addresses to push to (remote.{upstream.Remote}.pushurl), with other commits or rules",
                "One of them can't be reached",
                "A tag that goes along (push.followTags) was refused",
            ],
            Run =
            [
                "home-sync sync",
                "# takes up what arrived",
                .. report
                    .RefusedBy.Where(r => r.IsAhead)
                    .SelectMany(r =>
                        new[]
                        {
                            $"{place.Git} pull --no-rebase --no-edit {Shown.ShellWord(r.Url)} {reference}",
                            "# joins the commits that only this address has",
                        }
                    ),
                $"{place.Git} push {Shown.ShellWord(upstream.Remote)} {Shown.ShellWord(seen.Branch)}:{reference}",
                "# brings all addresses to the same, once each of them takes it",
            ],
        };
    }

    public static GitException NoRemote(RepositoryPlace place, Seen seen) =>
        seen.FollowsLocal is { } local
            ? new(
                $"Git push failed: branch {seen.Branch} follows {local}, a branch of this machine, and no remote's"
            )
            {
                Code = "no-remote",
                Where = [("Repository", place.WorkTree)],
                Causes = ["The branch was made from another one with --track"],
                Run =
                [
                    $"{place.Git} push --set-upstream origin {Shown.ShellWord(seen.Branch)}",
                    "# from then on it follows the remote's branch of its name",
                ],
            }
            : new("Git push failed: the repository has no remote")
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
