using System.Globalization;

namespace HomeSync.Core.Text;

/// <summary>Times as people read them: <c>2026-01-31 09:15:02</c>.</summary>
public static class LocalTime
{
    /// <summary>To the second, and without a zone, since it is the reader's own.</summary>
    public const string Form = "yyyy-MM-dd HH:mm:ss";

    /// <summary>By the reader's clock.</summary>
    public static string Text(DateTimeOffset time, TimeProvider clock) =>
        Text(TimeZoneInfo.ConvertTime(time, clock.LocalTimeZone));

    /// <summary>Of a time that is the reader's already.</summary>
    public static string Text(DateTimeOffset time) =>
        time.ToString(Form, CultureInfo.InvariantCulture);
}
