using HomeSync.Core.Text;

namespace HomeSync.Core.Notifications;

/// <summary>How syncing stands, in a line.</summary>
public static class HealthLine
{
    /// <param name="health">How it stands; null before the first sync.</param>
    /// <param name="clock">The time, and the zone that times are shown in.</param>
    /// <param name="staleAfter">After how long without a sync it says so.</param>
    public static string Of(Health? health, TimeProvider clock, TimeSpan staleAfter)
    {
        health ??= new Health();
        var why = health.What.Length > 0 ? $": {health.What}{Besides(health)}" : "";
        var since = health.Since is { } start ? $" since {LocalTime.Text(start, clock)}" : "";
        var synced = health.Synced is { } time
            ? $"last in sync {LocalTime.Text(time, clock)}"
            : "never in sync yet";
        if (health.IsStale(clock.GetUtcNow(), staleAfter))
            return $"stale, {synced} ({NameOf(health)}{since}{why})";
        return health.State == HealthState.InSync
            ? $"in sync{Without(health.HeldBack.Count)}{Terms(health)} ({synced})"
            : $"{NameOf(health)}{since}{why} ({synced})";
    }

    private static string Without(int held) =>
        held switch
        {
            0 => "",
            Health.MostHeldBack => $" but for {held} or more files held back",
            _ => $" but for {Amount.Of(held, "file")} held back",
        };

    private static string Terms(Health health) =>
        health.What.Length == 0 ? ""
        : health.HeldBack.Count > 0 ? $", {health.What}"
        : $" {health.What}";

    /// <summary>What is the matter with the other half.</summary>
    private static string Besides(Health health) =>
        health.What != health.Credentials
            ? health.Credentials.Length > 0
                ? $"; credentials fail: {health.Credentials}"
                : ""
            : health.Waits.Length > 0
                ? $"; waiting {health.Waits}"
                : "";

    private static string NameOf(Health health) =>
        health.State switch
        {
            HealthState.InSync => "in sync",
            HealthState.Waiting => "waiting",
            HealthState.Failing => "failing",
            _ => "conflicted",
        };
}
