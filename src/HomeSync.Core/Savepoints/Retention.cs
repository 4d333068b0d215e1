namespace HomeSync.Core.Savepoints;

/// <summary>
/// Which savepoints are let go of: all of the last day stay, then the newest of each hour for a week,
/// then the newest of each day for so long as is configured; and the newest ten whatever the clock says.
/// </summary>
/// <param name="keep">How long any is kept: <c>backup_retention</c>.</param>
internal sealed class Retention(TimeSpan keep)
{
    private const int Always = 10;
    private static readonly TimeSpan All = TimeSpan.FromDays(1);
    private static readonly TimeSpan Hourly = TimeSpan.FromDays(7);

    /// <summary>The ids to drop.</summary>
    /// <param name="ids">All ids, the newest first.</param>
    /// <param name="now">What time it is.</param>
    public IReadOnlyList<string> Expired(IReadOnlyList<string> ids, DateTimeOffset now)
    {
        var buckets = new HashSet<DateTimeOffset>();
        var expired = new List<string>();
        foreach (var (id, number) in ids.Select((id, number) => (id, number)))
        {
            // Not one of ours by its name: somebody wanted to keep it.
            if (SavepointNote.TimeOf(id) is not { } time)
                continue;
            var age = now - time;
            var stays =
                age <= keep
                && (age <= All || buckets.Add(age <= Hourly ? HourOf(time) : DayOf(time)));
            if (!stays && number >= Always)
                expired.Add(id);
        }
        return expired;
    }

    private static DateTimeOffset HourOf(DateTimeOffset time) =>
        new(time.Year, time.Month, time.Day, time.Hour, 0, 0, TimeSpan.Zero);

    // A day's bucket and its first hour's are told apart: both may be in use at the week's end.
    private static DateTimeOffset DayOf(DateTimeOffset time) =>
        new(time.Year, time.Month, time.Day, 0, 0, 1, TimeSpan.Zero);
}
