using System.Globalization;
using HomeSync.Core.Text;
using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Logging;

/// <summary>What stands in front of an entry's first line: <c>[2026-01-31 09:15:02] [INFO] </c>.</summary>
/// <param name="When">The time on the wall.</param>
/// <param name="Level">How important it is.</param>
internal readonly record struct LogHead(DateTime When, LogLevel Level)
{
    private const string Time = $"[{LocalTime.Form}] [";

    /// <summary>A line's head; null when the line goes on with an entry, or is nobody's.</summary>
    public static LogHead? Of(string line)
    {
        if (line.Length < Time.Length)
            return null;
        var rest = line.AsSpan(Time.Length);
        var isTime = DateTime.TryParseExact(
            line.AsSpan(0, Time.Length),
            Time,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var when
        );
        var end = rest.IndexOf(']');
        return isTime && end > 0 && LevelTag.Read(rest[..end]) is { } level
            ? new(when, level)
            : null;
    }
}
