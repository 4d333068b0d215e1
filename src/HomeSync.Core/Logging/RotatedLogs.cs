using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Logging;

/// <summary>The older parts of a log, named <c>sync.log.YYYYMMDD_HHMMSS</c> as the bash tool named them.</summary>
/// <param name="log">The active log's path.</param>
internal sealed class RotatedLogs(string log)
{
    private const string Stamp = "yyyyMMdd_HHmmss";

    /// <summary>Paths, newest first. Files with other names aren't ours.</summary>
    public IReadOnlyList<string> NewestFirst() => [.. Found().Select(file => file.Path)];

    /// <summary>
    /// Renames the log and removes all but the newest. Only for who holds the lock of a log that was
    /// full when it was opened.
    /// </summary>
    /// <param name="now">Local time, for the name.</param>
    /// <param name="full">Bytes from which on a log is full.</param>
    /// <param name="keep">How many rotated logs stay.</param>
    public void PutAside(DateTimeOffset now, long full, int keep)
    {
        // A smaller file there means that somebody rotated between our opening and our locking.
        var current = new FileInfo(log);
        if (!current.Exists || current.Length < full)
            return;
        try
        {
            // Not File.Move: that looks first and renames then, over what has come meanwhile, and whoever
            // has that open writes into nothing from there on.
            if (!RawMove.ToFreeName(log, NameFor(now)))
                return;
        }
        catch (IOException gone) when (gone.HResult == LibcConstants.ErrorNoEntry)
        {
            // Who holds the next log's lock was quicker.
            return;
        }
        foreach (var old in NewestFirst().Skip(keep))
            File.Delete(old);
    }

    private string NameFor(DateTimeOffset now)
    {
        var stamp = now.ToString(Stamp, CultureInfo.InvariantCulture);
        var name = $"{log}.{stamp}";
        // Above the highest, not the first free: removing the oldest frees names that sort as old.
        var taken = Found().Where(file => file.Path.StartsWith(name, StringComparison.Ordinal));
        var number = taken.Select(file => file.Number + 1).FirstOrDefault();
        return number == 0 ? name : $"{name}.{number}";
    }

    private IEnumerable<(string Path, DateTime When, int Number)> Found()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(log)!);
        if (!folder.Exists)
            return [];
        // Not by a pattern: "sync.log.*" finds sync.log as well.
        return from file in folder.EnumerateFiles()
            let order = OrderOf(file.Name)
            where order is not null
            orderby order.Value.When descending, order.Value.Number descending
            select (file.FullName, order.Value.When, order.Value.Number);
    }

    private (DateTime When, int Number)? OrderOf(string name)
    {
        var front = Path.GetFileName(log) + '.';
        if (!name.StartsWith(front, StringComparison.Ordinal))
            return null;
        var parts = name[front.Length..].Split('.');
        var culture = CultureInfo.InvariantCulture;
        var (when, number) = (default(DateTime), 0);
        var ours =
            parts.Length <= 2
            && (parts.Length == 1 || int.TryParse(parts[1], NumberStyles.None, culture, out number))
            && DateTime.TryParseExact(parts[0], Stamp, culture, DateTimeStyles.None, out when);
        return ours ? (when, number) : null;
    }
}
