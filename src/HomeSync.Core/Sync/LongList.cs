using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>A list of which people see the beginning, and how much more there is.</summary>
internal static class LongList
{
    /// <summary>So many lines are shown.</summary>
    public const int Most = 20;

    /// <summary>The first few names on one line, and how many more there are.</summary>
    public static string OnOneLine(IReadOnlyCollection<string> names) =>
        Listed.OnOneLine([.. names.Select(ByteText.ForPeople)]);

    /// <summary>A line for what isn't shown; none when all is.</summary>
    public static string[] More(int all, int shown) =>
        all > shown ? [$"  ... and {all - shown} more"] : [];

    /// <param name="log">Where it is told.</param>
    /// <param name="lines">All of them, or the first.</param>
    /// <param name="all">How many there are, where these are only the first.</param>
    public static void Tell(Log log, IReadOnlyList<string> lines, int? all = null)
    {
        foreach (var line in lines.Take(Most))
            log.Info($"  {line}");
        foreach (var line in More(Math.Max(all ?? 0, lines.Count), Math.Min(lines.Count, Most)))
            log.Info(line);
    }
}
