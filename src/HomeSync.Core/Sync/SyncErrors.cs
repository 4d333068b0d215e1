using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when a sync stops; the form is the seed's.</summary>
internal static class SyncErrors
{
    public static GitException Dirty(RepositoryPlace place, Seen seen, Resolution? resolution) =>
        new("Uncommitted changes found. Use --force to auto-commit or commit manually")
        {
            Code = "dirty",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. seen
                    .Files.Changed.Take(LongList.Most)
                    .Select(c => $"{c.Short} {ByteText.ForPeople(c.Path)}"),
                .. LongList.More(seen.Files.Changed.Count, LongList.Most),
            ],
            Run = [$"{Again(resolution)} --force", $"{place.Git} commit --all"],
        };

    /// <summary>What was typed: a sync would only meet the conflict again that is being settled.</summary>
    private static string Again(Resolution? resolution) =>
        resolution is null
            ? "home-sync sync"
            : resolution.Side switch
            {
                Side.Ours => "home-sync resolve --ours",
                Side.Theirs => "home-sync resolve --theirs",
                _ => "home-sync resolve --edit",
            };

    public static GitException Diverged(
        RepositoryPlace place,
        Seen seen,
        SyncRequest request,
        IReadOnlyList<string> here,
        IReadOnlyList<string> there
    )
    {
        var upstream = seen.Upstream!.Name;
        string[] byItself =
            request.OnDiverged == DivergedPolicy.Stop
                ?
                [
                    "home-sync config set on_diverged rebase",
                    "# from now on a sync does the next by itself; or only this once, by hand:",
                ]
                : [];
        string[] uncommitted = seen.Files.AreDirty
            ?
            [
                $"  uncommitted changes in {LongList.OnOneLine([.. seen.Files.Changed.Select(c => c.Path)])}",
            ]
            : [];
        string[] committed =
            seen.Ahead > 0
                ?
                [
                    $"Only here ({seen.Ahead}):",
                    .. here.Select(c => "  " + c),
                    .. LongList.More(seen.Ahead, here.Count),
                ]
                : ["Only here:"];
        return new GitException(
            seen.Ahead > 0
                ? $"Branches have diverged: {seen.Branch} and {upstream} both have commits the other doesn't"
                : $"Both sides have changed: {upstream} has new commits, and files here have uncommitted changes"
        )
        {
            Code = "diverged",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. committed,
                .. uncommitted,
                $"Only in {upstream} ({seen.Behind}):",
                .. there.Select(c => "  " + c),
                .. LongList.More(seen.Behind, there.Count),
                "",
                GitErrors.NothingChanged,
            ],
            Causes = ["Another machine sent commits since this one last synced"],
            Run =
            [
                .. byItself,
                .. seen.Files.AreDirty
                    ? [$"{place.Git} commit --all", "# first: your changes are safe in a commit"]
                    : Array.Empty<string>(),
                $"{place.Git} rebase {Shown.ShellWord(upstream)}",
                "# your commits on top of theirs",
                $"{place.Git} merge {Shown.ShellWord(upstream)}",
                "# or instead: both joined by a merge commit",
                "home-sync sync",
            ],
        };
    }

    public static GitException UpstreamGone(RepositoryPlace place, Seen seen, string upstream) =>
        new($"The remote has no branch {upstream} any more; nothing was changed")
        {
            Code = "upstream-gone",
            Where = [("Repository", place.WorkTree)],
            Causes =
            [
                "Somebody deleted or renamed it there",
                "The remote repository was made anew, or another one is in its place",
            ],
            Run =
            [
                $"{place.Git} push --set-upstream {Shown.ShellWord(seen.Upstream!.Remote)} {Refspec(seen, seen.Upstream)}",
                "# makes it there again, as it is here",
            ],
        };

    private static string Refspec(Seen seen, Upstream upstream)
    {
        var here = Shown.ShellWord(seen.Branch!);
        return BranchName.RefOf(seen.Branch!) == upstream.RemoteRef
            ? here
            : $"{here}:{Shown.ShellWord(upstream.RemoteRef)}";
    }

    public static GitException HookRefused(RepositoryPlace place, string hook, Finished finished) =>
        new(
            finished.LimitReached
                ? $"The {hook} hook took too long and was stopped"
                : $"The {hook} hook refused the commit"
        )
        {
            Code = finished.LimitReached ? "hook-timeout" : "hook-refused",
            Where = [("Repository", place.WorkTree)],
            Details = [.. GitFailure.Words(finished), "", GitErrors.NothingChanged],
            Causes = finished.LimitReached
                ? ["It waits for something, or needs longer than hook_timeout"]
                : [],
            // git hook run would show the hook neither what is to be committed nor a message.
            Run = [$"{place.Git} commit --all"],
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
        Of(
            FileAdvice.For(FileFaults.Of(fault), place),
            place,
            [fault.Message, "", GitErrors.NothingChanged]
        );

    private static GitException Of(Advice advice, RepositoryPlace place, string[] details) =>
        advice.ToError([("Repository", place.WorkTree)], details);
}
