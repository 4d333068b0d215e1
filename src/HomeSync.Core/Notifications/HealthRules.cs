using System.Globalization;

namespace HomeSync.Core.Notifications;

/// <summary>What follows from one more sync: how things stand, and what is to be told.</summary>
internal static class HealthRules
{
    /// <summary>A machine that was asleep or switched off gets so long to reach its network again.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(15);

    /// <param name="before">How it stood.</param>
    /// <param name="end">How the sync ended.</param>
    /// <param name="now">The time.</param>
    /// <param name="staleAfter">After how long without a sync that is told.</param>
    public static (Health Health, IReadOnlyList<Notice> Notices) After(
        Health before,
        Ending end,
        DateTimeOffset now,
        TimeSpan staleAfter
    )
    {
        if (end.State == HealthState.InSync)
            return Working(before, now);
        var trouble = Earlier(before.Trouble, now);
        if (end.Patience is { } patience && now - trouble >= patience)
            end = new Ending(HealthState.Failing, end.What);
        var after = before with
        {
            State = end.State,
            What = end.What,
            Since = end.State == before.State ? Earlier(before.Since, now) : now,
            Trouble = trouble,
        };
        var notices = new List<Notice>();
        if (end.State == HealthState.Failing)
            notices.Add(new(Notice.Failing, $"Syncing fails: {end.What}"));
        if (end.State == HealthState.Conflicted)
            notices.Add(new(Notice.Conflicted, $"{end.What}. To settle it: home-sync status"));
        if (after.IsStale(now, staleAfter) && now - trouble >= Min(Grace, staleAfter))
        {
            var hours = (now - (after.Synced ?? trouble)).TotalHours;
            var text = string.Create(
                CultureInfo.InvariantCulture,
                $"Nothing has synced for {hours:0} hours: {Why(end)}"
            );
            notices.Add(new(Notice.Stale, text));
        }
        var fresh = notices.Where(n => !before.Told.Contains(n.Kind)).ToList();
        return (after with { Told = [.. before.Told, .. fresh.Select(n => n.Kind)] }, fresh);
    }

    private static (Health, IReadOnlyList<Notice>) Working(Health before, DateTimeOffset now) =>
        (
            before with
            {
                State = HealthState.InSync,
                What = "",
                Since = before.State == HealthState.InSync ? Earlier(before.Since, now) : now,
                Synced = now,
                Trouble = null,
                Told = [],
            },
            before.Told.Count > 0 ? [new Notice(Notice.Works, "Syncing works again")] : []
        );

    private static string Why(Ending end) =>
        end.State == HealthState.Waiting ? $"waiting {end.What}" : end.What;

    /// <summary>A time that lies ahead is of a clock that was set back since.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset? before, DateTimeOffset now) =>
        before is { } time && time < now ? time : now;

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
