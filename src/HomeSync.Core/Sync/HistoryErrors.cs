using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when both histories don't go together: only they know which one is meant.</summary>
internal static class HistoryErrors
{
    public static GitException Unrelated(RepositoryPlace place, Seen seen)
    {
        var upstream = seen.Upstream!.Name;
        var pasted = Shown.ShellWord(upstream);
        return new GitException(
            $"{seen.Branch} and {upstream} are unrelated: they have no commit in common"
        )
        {
            Code = "unrelated",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                $"{Amount.Of(seen.Ahead, "commit")} here, {Amount.Of(seen.Behind, "commit")} in {upstream}.",
                GitErrors.NothingChanged,
            ],
            Causes =
            [
                "The remote repository was made anew, or another one is in its place",
                "This repository was begun with git init instead of git clone",
                "Somebody rewrote the whole history there",
            ],
            Run =
            [
                .. FetchFirst(place, seen),
                $"{place.Git} log --oneline -5 {pasted}",
                "# is that your repository?",
                $"{place.Git} merge --allow-unrelated-histories {pasted}",
                "# if it is: joins both, and nothing is lost on either side",
                "home-sync sync",
            ],
        };
    }

    /// <param name="place">The repository.</param>
    /// <param name="seen">What was seen; its <see cref="Seen.Lost"/> isn't empty.</param>
    /// <param name="lost">Commits that the upstream had, a line each.</param>
    /// <param name="ours">Commits that were never sent, a line each.</param>
    /// <param name="theirs">What the upstream has instead, a line each.</param>
    public static GitException Rewritten(
        RepositoryPlace place,
        Seen seen,
        IReadOnlyList<string> lost,
        IReadOnlyList<string> ours,
        IReadOnlyList<string> theirs
    )
    {
        var upstream = seen.Upstream!.Name;
        var pasted = Shown.ShellWord(upstream);
        var neverSent = seen.Ahead - seen.Lost.Count;
        return new GitException(
            $"The history of {upstream} was rewritten: {Amount.Of(seen.Lost.Count, "commit")} that it had {(seen.Lost.Count == 1 ? "is" : "are")} gone from it"
        )
        {
            Code = "rewritten",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. Block($"Gone from {upstream}, still here", seen.Lost.Count, lost),
                .. Block("Only here, never sent", neverSent, ours),
                .. Block($"New in {upstream}", seen.Behind, theirs),
                "",
                "Nothing was changed on this machine: which side is right is for you to say.",
            ],
            Causes =
            [
                "Somebody amended, rebased or removed commits that had been sent, and forced the push",
                "The remote was set back, or restored from an older backup",
            ],
            Run =
            [
                .. FetchFirst(place, seen),
                $"{place.Git} log --oneline --graph --left-right {Shown.ShellWord(seen.Branch)}...{pasted}",
                "# shows both sides",
                $"{place.Git} branch before-rewrite",
                "# keeps this machine's side under that name, whatever you choose",
                neverSent == 0
                    ? $"{place.Git} reset --keep {pasted}"
                    : $"{place.Git} rebase --onto {pasted} {seen.Lost[0]}",
                neverSent == 0
                    ? "# to accept theirs"
                    : "# to accept theirs, with your own commits on top",
                seen.Behind == 0
                    ? $"{place.Git} push {Shown.ShellWord(seen.Upstream.Remote)} {Shown.ShellWord(seen.Branch)}:{Shown.ShellWord(seen.Upstream.RemoteRef)}"
                    : $"{place.Git} merge {pasted}",
                "# or to keep both: what is gone there comes back",
                "home-sync sync",
            ],
        };
    }

    /// <summary>A dry run brought nothing into the repository that could be looked at.</summary>
    private static string[] FetchFirst(RepositoryPlace place, Seen seen) =>
        seen.Objects is null ? [] : [$"{place.Git} fetch {Shown.ShellWord(seen.Upstream!.Remote)}"];

    private static string[] Block(string title, int count, IReadOnlyList<string> lines) =>
        count == 0
            ? []
            :
            [
                $"{title} ({count}):",
                .. lines.Select(line => "  " + line),
                .. LongList.More(count, lines.Count),
            ];
}
