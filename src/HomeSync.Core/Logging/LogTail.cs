using HomeSync.Core.Platform;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Logging;

/// <summary>The last lines of <c>sync.log</c>, going on in the rotated logs when the active one has fewer.</summary>
/// <param name="paths">Whose log it is.</param>
public sealed class LogTail(UserPaths paths)
{
    private readonly List<string> lines = [];
    private string? problem;

    /// <summary>The last lines. Files are read from their ends, however large they are.</summary>
    public LogLines Last(LogQuery query)
    {
        var end = new LogPlace([], 0);
        Guarded(() => end = ReadActive(query));
        foreach (var path in end.Rotated)
        {
            if (lines.Count < query.Lines)
                Guarded(() => ReadRotated(path, query));
        }
        lines.Reverse();
        return new LogLines(lines, problem, end);
    }

    private LogPlace ReadActive(LogQuery query)
    {
        using var parts = LogParts.Open(paths.LogFile);
        problem = parts.Problem;
        var length = parts.Active is null ? 0 : RandomAccess.GetLength(parts.Active);
        Take(parts.Active, length, query);
        return new LogPlace(parts.Rotated, length);
    }

    private void ReadRotated(string path, LogQuery query)
    {
        // Written last before the time asked for, it holds nothing newer; file systems count coarsely.
        if (query.Since?.UtcDateTime > File.GetLastWriteTimeUtc(path).AddSeconds(2))
            return;
        using var file = PlainFile.OpenToRead(path);
        Take(file, null, query);
    }

    private void Take(SafeFileHandle? file, long? length, LogQuery query)
    {
        if (file is not null)
        {
            var found = new LogSieve(query).FromEnd(LogParts.LinesFromEnd(file, length));
            lines.AddRange(found.Take(query.Lines - lines.Count));
        }
    }

    private void Guarded(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem ??= e.Message;
        }
    }
}
