namespace HomeSync.Core.Daemon;

/// <summary>
/// Knows when the next sync is due, from what has happened so far. However much time has passed, there is
/// one next sync: after a sleep nothing is made up for.
/// </summary>
/// <param name="clock">What time it is.</param>
/// <param name="jitter">A number from 0 to 1, another each time: many machines mustn't come back to a server in the same second.</param>
internal sealed class Schedule(TimeProvider clock, Func<double> jitter)
{
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(1);

    /// <summary>The part of a retry's wait that is left to chance.</summary>
    private const double Chance = 0.2;

    private Moment? ended;
    private Moment? firstChange;
    private Moment? lastChange;
    private TimeSpan wait;
    private int troubles;
    private bool isTime;

    /// <summary>From the end of one sync to the next.</summary>
    public required TimeSpan Interval { get; set; }

    /// <summary>How long files must have been left alone (<c>watch_debounce</c>).</summary>
    public TimeSpan Debounce { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>When they aren't: at the latest so long after the first change (<c>watch_max_delay</c>).</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    public Due Next
    {
        get
        {
            if (ended is not { } last)
                return new Due(TimeSpan.Zero, Cause.Start);
            if (isTime)
                return new Due(TimeSpan.Zero, troubles > 0 ? Cause.Retry : Cause.Interval);
            var planned =
                troubles > 0
                    ? new Due(Earlier(wait, Interval) - last.Passed(clock), Cause.Retry)
                    : new Due(Interval - last.Passed(clock), Cause.Interval);
            return firstChange is { } first && lastChange is { } latest
                ? Earlier(
                    planned,
                    new Due(
                        Earlier(Debounce - latest.Passed(clock), MaxDelay - first.Passed(clock)),
                        Cause.Change
                    )
                )
                : planned;
        }
    }

    /// <summary>Whoever waited says so, by a clock that knows better than ours.</summary>
    public void TimeIsUp() => isTime = true;

    /// <summary>A file was changed.</summary>
    public void Changed()
    {
        lastChange = Moment.Now(clock);
        firstChange ??= lastChange;
    }

    /// <summary>The changes came to nothing.</summary>
    public void ForgetChanges() => firstChange = lastChange = null;

    /// <summary>A sync has ended.</summary>
    /// <param name="inVain">Whether it is to be tried again sooner: it failed, or found no network.</param>
    public void Ended(bool inVain)
    {
        ended = Moment.Now(clock);
        isTime = false;
        troubles = inVain ? troubles + 1 : 0;
        if (inVain)
            wait = Backoff();
    }

    private TimeSpan Backoff()
    {
        // 1, 2, 4 ... minutes; 2 to the 20th is two years.
        var step = FirstRetry * Math.Pow(2, Math.Min(troubles - 1, 20));
        return Earlier(step, Interval) * (1 - Chance * jitter());
    }

    private static TimeSpan Earlier(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static Due Earlier(Due one, Due other) => other.In < one.In ? other : one;
}
