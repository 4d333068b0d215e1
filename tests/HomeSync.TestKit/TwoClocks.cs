namespace HomeSync.TestKit;

/// <summary>A machine's two clocks, moved by hand: one stops while it sleeps, the other can be set.</summary>
public sealed class TwoClocks : TimeProvider
{
    private TimeSpan _running;
    private DateTimeOffset _wall = new(2026, 1, 31, 8, 15, 2, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _running.Ticks;

    public override DateTimeOffset GetUtcNow() => _wall;

    /// <summary>Time goes by while the machine is awake.</summary>
    public void Pass(TimeSpan time)
    {
        _running += time;
        _wall += time;
    }

    /// <summary>The machine sleeps.</summary>
    public void Sleep(TimeSpan time) => _wall += time;

    /// <summary>Somebody sets the clock.</summary>
    public void Set(TimeSpan by) => _wall += by;
}
