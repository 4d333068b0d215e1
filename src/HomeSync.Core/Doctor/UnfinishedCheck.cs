using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>What an operation left for the next one, or for a person.</summary>
internal static class UnfinishedCheck
{
    /// <summary>Longer than git tidies up; it can't always be told whether one does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public static Check Of(Facts facts) => new("unfinished", () => Look(facts));

    private static CheckResult[] Look(Facts facts)
    {
        CheckResult[] found = [.. Found(facts)];
        return found.Length > 0 ? found : [CheckResult.Ok("nothing")];
    }

    private static IEnumerable<CheckResult> Found(Facts facts)
    {
        var place = facts.Place;
        var room = new MoveRoom(place);
        if (room.Journal.Exists)
        {
            yield return CheckResult.Warning(
                "interrupted-move",
                "a move was interrupted, or is under way; the next sync finishes it or takes it back",
                "home-sync sync"
            );
        }
        foreach (var folder in room.PutAsideBefore)
        {
            yield return CheckResult.Warning(
                "put-aside",
                $"what a sync could not put back is in {folder}; take out what you need, then delete it",
                $"find {Shown.ShellWord(folder)} -type f"
            );
        }
        if (Unconfirmed.In(place) is { } unconfirmed)
        {
            yield return CheckResult.Warning(
                "unconfirmed-push",
                $"a push ended without an answer ({unconfirmed.Commit[..7]}); the next sync finds out whether it arrived",
                "home-sync sync"
            );
        }
        if (LeftSince(place.MaintenanceLock, facts.Now) is { } time)
        {
            yield return CheckResult.Warning(
                "maintenance-locked",
                $"{place.MaintenanceLock} has been there for {Times.Long(time)}: a git that was killed left it, and none tidies up the repository since",
                $"rm {Shown.ShellWord(place.MaintenanceLock)}"
            );
        }
        if (RepositoryReport.ConflictsOf(place, facts.Status) is { Count: > 0 } conflicts)
        {
            yield return CheckResult.Error(
                "conflict",
                "both sides changed the same, and you have to say which is right",
                "home-sync resolve --edit",
                "# or --ours, or --theirs"
            ) with
            {
                Details = conflicts,
            };
        }
    }

    private static TimeSpan? LeftSince(string file, DateTimeOffset now) =>
        File.Exists(file)
        && now - File.GetLastWriteTimeUtc(file) is var age
        && age >= Patience
        && OpenFiles.Hold(file) != true
            ? age
            : null;
}
