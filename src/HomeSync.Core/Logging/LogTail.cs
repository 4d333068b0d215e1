using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Logging;

/// <summary>The last lines of <c>sync.log</c>, going on in the rotated logs when the active one has fewer.</summary>
/// <param name="paths">Whose log it is.</param>
public sealed class LogTail(UserPaths paths)
{
    private const int LongestLine = 256 * 1024;

    /// <summary>The last lines. Files are read from their ends, however large they are.</summary>
    public LogLines Last(int count)
    {
        var lines = new List<string>();
        string? problem = null;
        try
        {
            var older = new RotatedLogs(paths.LogFile).NewestFirst();
            foreach (var path in older.Prepend(paths.LogFile))
                lines.AddRange(LastOf(path, count - lines.Count, ref problem));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem ??= e.Message;
        }
        lines.Reverse();
        return new LogLines(lines, problem);
    }

    private static string[] LastOf(string path, int count, ref string? problem)
    {
        if (count <= 0)
            return [];
        try
        {
            using var file = PlainFile.OpenToRead(path);
            return file is null
                ? []
                : [.. LinesFromEnd.Of(file, LongestLine).Take(count).Select(Shown)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem ??= e.Message;
            return [];
        }
    }

    // Invalid UTF-8 becomes U+FFFD, and an older tool's escape sequences become text.
    private static string Shown(byte[]? line) =>
        line is null
            ? $"(a line of more than {LongestLine / 1024} KiB)"
            : Printable.Text(Encoding.UTF8.GetString(line));
}
