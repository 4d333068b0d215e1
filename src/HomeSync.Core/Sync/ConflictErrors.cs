using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>What to tell people when both sides changed the same things.</summary>
internal static class ConflictErrors
{
    private const int Most = 20;

    public static string Line(MergeConflict conflict) =>
        $"{ByteText.ForPeople(conflict.Path)}: {conflict.Kind}";

    public static GitException Both(
        RepositoryPlace place,
        Seen seen,
        Joined joined,
        IReadOnlyList<string> here,
        IReadOnlyList<string> there
    )
    {
        var upstream = seen.Upstream!.Name;
        return new($"This machine and {upstream} changed the same things")
        {
            Code = "conflict",
            Where = [("Repository", place.WorkTree)],
            Details =
            [
                .. joined.Conflicts.Take(Most).Select(Line),
                .. SyncErrors.More(joined.Conflicts.Count, Most),
                "",
                $"Only here ({seen.Ahead}{(seen.IsDirty ? ", and what isn't committed yet" : "")}):",
                .. here.Select(c => "  " + c),
                .. SyncErrors.More(seen.Ahead, here.Count),
                $"Only in {upstream} ({seen.Behind}):",
                .. there.Select(c => "  " + c),
                .. SyncErrors.More(seen.Behind, there.Count),
                "",
                "Nothing was changed on this machine. To settle it, choose one; each can be undone.",
            ],
            Run =
            [
                "home-sync resolve --edit",
                "# you edit these files, outside of the live ones",
                "home-sync resolve --ours",
                "# these files as they are on this machine",
                "home-sync resolve --theirs",
                $"# these files as they are in {upstream}",
            ],
        };
    }

    public static GitException Nothing(RepositoryPlace place, Seen seen) =>
        new("There is no conflict to settle")
        {
            Code = "no-conflict",
            Where =
            [
                ("Repository", place.WorkTree),
                ("State", $"{seen.Ahead} commits to send, {seen.Behind} to take"),
            ],
            Run = ["home-sync sync"],
        };
}
