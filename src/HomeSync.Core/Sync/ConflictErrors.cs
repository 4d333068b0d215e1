using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when both sides changed the same things.</summary>
internal static class ConflictErrors
{
    /// <summary>The code of what isn't a failure: some files were settled, others wait.</summary>
    public const string PartlySettled = "partly-settled";

    /// <summary>The code of what both sides changed.</summary>
    public const string Conflict = "conflict";

    public static string Line(MergeConflict conflict) =>
        conflict.Names.Where(name => name != conflict.Path).ToList() is { Count: > 0 } others
            ? $"{ByteText.ForPeople(conflict.Path)}: {conflict.Kind} (with {LongList.OnOneLine(others)})"
            : $"{ByteText.ForPeople(conflict.Path)}: {conflict.Kind}";

    public static GitException Both(
        RepositoryPlace place,
        Seen seen,
        Joined joined,
        IReadOnlyList<string> here,
        IReadOnlyList<string> there
    )
    {
        var upstream = seen.Upstream!.Name;
        var force = seen.Files.AreDirty ? " --force" : "";
        return new(
            joined.Decided.Count > 0
                ? $"Noted for {Amount.Of(joined.Decided.Count, "file")}; others are still open"
                : $"This machine and {upstream} changed the same things"
        )
        {
            Code = joined.Decided.Count > 0 ? PartlySettled : Conflict,
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. joined.Conflicts.Take(LongList.Most).Select(Line),
                .. LongList.More(joined.Conflicts.Count, LongList.Most),
                "",
                $"Only here ({seen.Ahead}):",
                .. here.Select(c => "  " + c),
                .. LongList.More(seen.Ahead, here.Count),
                .. seen.Files.AreDirty ? ["  and what isn't committed yet"] : Array.Empty<string>(),
                $"Only in {upstream} ({seen.Behind}):",
                .. there.Select(c => "  " + c),
                .. LongList.More(seen.Behind, there.Count),
                "",
                "Nothing was changed on this machine. To settle it, choose one; each can be undone.",
            ],
            Run =
            [
                $"home-sync resolve --ours{force}",
                "# these files as they are on this machine",
                $"home-sync resolve --theirs{force}",
                $"# these files as they are in {upstream}",
                $"home-sync resolve --edit{force}",
                "# both versions of each in your editor; with paths behind any of the three, only those",
            ],
        };
    }

    public static GitException NotInConflict(RepositoryPlace place, IReadOnlyList<string> paths) =>
        new($"Not in conflict: {LongList.OnOneLine([.. paths.Select(PathsGiven.Named)])}")
        {
            Code = "not-in-conflict",
            Where = [("Repository", place.WorkTree)],
            Causes = ["The name is misspelled", "It was settled already"],
            Run = ["home-sync status"],
        };

    public static GitException Nothing(RepositoryPlace place, Seen seen) =>
        new("There is no conflict to settle")
        {
            Code = "no-conflict",
            Where =
            [
                ("Repository", place.WorkTree),
                ("State", $"{Amount.Of(seen.Ahead, "commit")} to send, {seen.Behind} to take"),
            ],
            Run = ["home-sync sync"],
        };
}
