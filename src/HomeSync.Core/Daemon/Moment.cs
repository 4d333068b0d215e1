namespace HomeSync.Core.Daemon;

/// <summary>A moment on both clocks: one stops while the machine sleeps, the other can be set.</summary>
internal readonly record struct Moment(long Stamp, DateTimeOffset Wall)
{
    public static Moment Now(TimeProvider clock) => new(clock.GetTimestamp(), clock.GetUtcNow());

    /// <summary>
    /// What has passed since, by the clock that went further: a sleep counts, and a wall clock that was set
    /// back changes nothing. One that was set forward looks like a sleep.
    /// </summary>
    public TimeSpan Passed(TimeProvider clock)
    {
        var running = clock.GetElapsedTime(Stamp);
        var shown = clock.GetUtcNow() - Wall;
        return shown > running ? shown : running;
    }
}
