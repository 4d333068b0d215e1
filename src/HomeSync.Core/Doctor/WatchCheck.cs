using System.Globalization;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether the system lets us watch all folders with tracked files.</summary>
internal static class WatchCheck
{
    /// <summary>inotify(7): how many folders one user may watch, with all programs together.</summary>
    private const string LimitFile = "/proc/sys/fs/inotify/max_user_watches";

    public static Check Of(Facts facts) => Of(facts, LimitFile);

    internal static Check Of(Facts facts, string limitFile) =>
        new("watch", () => Look(facts, limitFile));

    private static CheckResult Look(Facts facts, string limitFile)
    {
        if (!facts.Settings.Watch)
            return CheckResult.Info("off", "files aren't watched (watch is off)");
        var folders = new HashSet<string>(StringComparer.Ordinal);
        facts.Repository.Files.EachTrackedFile(
            name => folders.Add(Path.GetDirectoryName(name)!),
            facts.Cancelled
        );
        // And the one that says where the branch is.
        var needed = folders.Count + 1;
        if (!File.Exists(limitFile))
            return CheckResult.Ok($"{Amount.Of(needed, "folder")}; this system sets no limit");
        var limit = int.Parse(File.ReadAllText(limitFile), CultureInfo.InvariantCulture);
        return needed < limit
            ? CheckResult.Ok($"{Amount.Of(needed, "folder")} of {limit} that the system allows")
            : CheckResult.Warning(
                "limit",
                $"{Amount.Of(needed, "folder")} are to be watched and the system allows {limit}: only the timer says when to sync",
                $"sudo sysctl fs.inotify.max_user_watches={2 * (limit + needed)}",
                "# until the next start; for good, the same line in a file in /etc/sysctl.d"
            );
    }
}
