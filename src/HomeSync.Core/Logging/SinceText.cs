using System.Globalization;

namespace HomeSync.Core.Logging;

/// <summary>A moment in the past as a person writes it: <c>2h</c>, <c>2026-01-31</c>, <c>2026-01-31T09:15</c>.</summary>
public static class SinceText
{
    /// <summary>What can be written.</summary>
    public const string Allowed =
        "30s, 15m, 2h, 3d, or a time such as 2026-01-31 or 2026-01-31T09:15";

    /// <summary>A century, which no log reaches back and every calendar does.</summary>
    private const long Longest = 100L * 366 * 24 * 3600;

    private static readonly string[] Local = ["yyyy-MM-dd", .. Times("")];
    private static readonly string[] Zoned = Times("K");

    /// <summary>The moment, in the clock's zone; null when the text is none.</summary>
    public static DateTimeOffset? Parse(string text, TimeProvider clock)
    {
        var (culture, none) = (CultureInfo.InvariantCulture, DateTimeStyles.None);
        if (SecondsOf(text) is { } seconds)
            return clock.GetLocalNow().AddSeconds(-Math.Min(seconds, Longest));
        // What names no zone means the clock's on the wall, as the log's own times do.
        if (DateTime.TryParseExact(text, Local, culture, none, out var wall))
            return OnTheWall(wall, clock.LocalTimeZone.GetUtcOffset(wall));
        return DateTimeOffset.TryParseExact(text, Zoned, culture, none, out var moment)
            ? TimeZoneInfo.ConvertTime(moment, clock.LocalTimeZone)
            : null;
    }

    /// <summary>Where the calendar of UTC has not begun yet, or has ended, it is its first or last moment.</summary>
    private static DateTimeOffset OnTheWall(DateTime wall, TimeSpan offset)
    {
        var utc = wall.Ticks - offset.Ticks;
        return utc < DateTime.MinValue.Ticks ? DateTimeOffset.MinValue
            : utc > DateTime.MaxValue.Ticks ? DateTimeOffset.MaxValue
            : new DateTimeOffset(wall, offset);
    }

    private static long? SecondsOf(string text)
    {
        long? unit = text switch
        {
            [.., 's'] => 1,
            [.., 'm'] => 60,
            [.., 'h'] => 3600,
            [.., 'd'] => 24 * 3600,
            _ => null,
        };
        var isNumber = int.TryParse(
            text.AsSpan(0, Math.Max(0, text.Length - 1)),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        );
        return isNumber ? count * unit : null;
    }

    private static string[] Times(string zone) =>
        [
            $"yyyy-MM-dd'T'HH:mm{zone}",
            $"yyyy-MM-dd HH:mm{zone}",
            $"yyyy-MM-dd'T'HH:mm:ss{zone}",
            $"yyyy-MM-dd HH:mm:ss{zone}",
        ];
}
