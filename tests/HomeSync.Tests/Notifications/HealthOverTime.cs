using HomeSync.Core.Notifications;

namespace HomeSync.Tests.Notifications;

/// <summary>How things stand while one sync after the other ends.</summary>
public abstract class HealthOverTime
{
    protected static readonly TimeSpan Day = TimeSpan.FromDays(1);
    protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected static readonly Ending InSync = new(HealthState.InSync);
    protected static readonly Ending Broken = new(HealthState.Failing, "The disk is full");

    /// <summary>The kinds of all that was told.</summary>
    protected List<string> Told { get; } = [];

    protected DateTimeOffset Now { get; set; } = new(2026, 1, 31, 8, 15, 2, default);

    protected Health Health { get; set; } = new();

    protected void Ends(params Ending[] endings) => Ends(Hour, endings);

    protected void Ends(TimeSpan each, params Ending[] endings)
    {
        foreach (var end in endings)
        {
            (Health, var notices) = HealthRules.After(Health, end, Now, Day);
            Told.AddRange(notices.Select(n => n.Kind));
            Now += each;
        }
    }
}
