using System.Globalization;

namespace HomeSync.Core.Doctor;

/// <summary>Times as people read them.</summary>
internal static class Times
{
    /// <summary>How long something takes, roughly.</summary>
    public static string Long(TimeSpan time) =>
        time switch
        {
            { TotalDays: >= 2 } => Amount(time.TotalDays, "days"),
            { TotalHours: >= 2 } => Amount(time.TotalHours, "hours"),
            { TotalMinutes: >= 2 } => Amount(time.TotalMinutes, "minutes"),
            _ => Amount(Math.Max(time.TotalSeconds, 0), "seconds"),
        };

    private static string Amount(double number, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(number):0} {unit}");
}
