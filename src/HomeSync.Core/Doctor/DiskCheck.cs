using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Room on the disks of the repository and of our own folder.</summary>
internal static class DiskCheck
{
    /// <summary>What a savepoint and what comes in may well need.</summary>
    private const long Little = 100L << 20;

    public static Check Of(Facts facts) => new("disk", () => Look(facts));

    private static IEnumerable<CheckResult> Look(Facts facts)
    {
        DiskRoom? before = null;
        foreach (var (name, folder) in Folders(facts))
        {
            if (DiskRoom.Of(folder) is not { } room || room.IsOnTheDiskOf(before))
                continue;
            before = room;
            var free = room.Free;
            var what = $"{Amount.OfBytes(free)} free for {name}";
            yield return room.IsFull
                ? CheckResult.Error("full", what, $"df -h {Shown.ShellWord(folder)}")
            : free < Little
                ? CheckResult.Warning("little", what, $"df -h {Shown.ShellWord(folder)}")
            : CheckResult.Ok(what);
        }
    }

    private static IEnumerable<(string Name, string Folder)> Folders(Facts facts)
    {
        if (Repository(facts) is { } repository)
            yield return ("the repository", repository);
        var own = facts.Machine.Paths.ConfigFolder;
        while (!Directory.Exists(own) && Path.GetDirectoryName(own) is { } above)
            own = above;
        yield return ("home-sync's own files", own);
    }

    private static string? Repository(Facts facts)
    {
        try
        {
            return facts.Place.GitDir;
        }
        catch (HomeSyncException)
        {
            return null;
        }
    }
}
