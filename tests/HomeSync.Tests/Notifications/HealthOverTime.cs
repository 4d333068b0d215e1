using HomeSync.Core.Notifications;
using HomeSync.TestKit;

namespace HomeSync.Tests.Notifications;

/// <summary>How things stand while one sync after the other ends.</summary>
public abstract class HealthOverTime
{
    protected static readonly TimeSpan Day = TimeSpan.FromDays(1);
    protected static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected static readonly Ending InSync = new(HealthState.InSync);
    protected static readonly Ending Broken = new(HealthState.Failing, "The disk is full");
    protected static readonly Ending Conflict = new(HealthState.Conflicted, "Both changed .zshrc");
    protected static readonly Ending Offline = new(HealthState.Waiting, "for the network")
    {
        TriesAgainSoon = true,
    };

    protected static readonly Ending Dirty = new(HealthState.Waiting, "for changed files");
    protected static readonly Ending Alone = new(HealthState.InSync, "on this machine only");
    protected static readonly Ending Locked = new(HealthState.Waiting, "for another process")
    {
        Message = "There is a lock",
        Patience = Hour,
        TriesAgainSoon = true,
    };

    /// <summary>The kinds of all that was told.</summary>
    protected List<string> Told { get; } = [];

    /// <summary>In which words.</summary>
    protected List<string> Words { get; } = [];

    protected TimeSpan StaleAfter { get; init; } = Day;

    protected DateTimeOffset Now { get; set; } = new(2026, 1, 31, 8, 15, 2, default);

    protected Health Health { get; set; } = new();

    /// <summary>What people read of it.</summary>
    protected string Line
    {
        get
        {
            var clock = new TwoClocks();
            clock.Set(Now - clock.GetUtcNow());
            return HealthLine.Of(Health, clock, StaleAfter);
        }
    }

    protected void Ends(params Ending[] endings) => Ends(Hour, endings);

    protected void Ends(TimeSpan each, params Ending[] endings)
    {
        foreach (var end in endings)
        {
            (Health, var notices) = HealthRules.After(Health, end, Now, StaleAfter);
            Told.AddRange(notices.Select(n => n.Kind));
            Words.AddRange(notices.Select(n => n.Text));
            Now += each;
        }
    }
}
