using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>How many savepoints there are, and what they take that branches and remotes don't hold.</summary>
internal static class SavepointsCheck
{
    /// <summary>Every fetch reads the commit behind each, and a file for each that isn't packed.</summary>
    private const int Many = 5000;

    public static Check Of(Facts facts) => new("savepoints", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var ids = new SavepointShelf(facts.Git).Ids(facts.Cancelled);
        if (ids.Count == 0)
            return CheckResult.Ok("none yet");
        var oldest = SavepointNote.TimeOf(ids[^1]) is { } time
            ? $", the oldest of {LocalTime.Text(time, facts.Machine.Clock)}"
            : "";
        var what = $"{ids.Count}{Size(facts)}{oldest}";
        return ids.Count < Many
            ? CheckResult.Ok(what)
            : CheckResult.Warning(
                "many",
                $"{what}: so many make git slow",
                $"{facts.Place.Git} pack-refs --all",
                "home-sync config set backup_retention 7",
                "# and keep fewer: the next sync that changes something drops the older ones"
            );
    }

    private static string Size(Facts facts)
    {
        var call = new GitCall(
            "rev-list",
            "--disk-usage",
            "--objects",
            $"--glob={SavepointWriter.Folder}*",
            "--not",
            "--branches",
            "--remotes",
            "--tags"
        );
        var finished = facts.Git.Try(call, facts.Cancelled);
        return finished.Succeeded && long.TryParse(finished.Text.Trim(), out var bytes)
            ? $" with {Amount.OfBytes(bytes)} of their own"
            : "";
    }
}
