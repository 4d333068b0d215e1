using HomeSync.Tests.Cli;

namespace HomeSync.Tests.Daemon;

/// <summary>When the daemon syncs, with clocks that are moved by hand.</summary>
[Collection(OneAtATime.Name)]
public sealed class TheLoop : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LoopByHand loop = new();

    public void Dispose() => loop.Dispose();

    [Fact]
    public void Syncs_once_after_a_night_and_then_by_the_interval_again()
    {
        var sleeper = loop.Run(
            () =>
            {
                loop.Clock.Pass(10 * Minute);
                loop.Clock.Sleep(9 * Hour);
                return true;
            },
            () =>
            {
                loop.Clock.Pass(Hour);
                return true;
            }
        );
        Assert.Equal([Hour, Hour, Hour], sleeper.Wished);
        Assert.Equal(["up-to-date", "up-to-date", "up-to-date"], loop.Results());
    }

    [Fact]
    public void Syncs_once_when_the_clock_jumps_and_something_else_wakes_it()
    {
        var sleeper = loop.Run(
            () =>
            {
                loop.Clock.Set(1000 * Hour);
                return false;
            },
            () =>
            {
                loop.Clock.Set(-1000 * Hour);
                return false;
            }
        );
        Assert.Equal([Hour, Hour, Hour], sleeper.Wished);
        Assert.Equal(["up-to-date", "up-to-date"], loop.Results());
    }

    [Fact]
    public void Goes_on_sleeping_when_it_was_woken_for_nothing()
    {
        var sleeper = loop.Run(() =>
        {
            loop.Clock.Pass(20 * Minute);
            return false;
        });
        Assert.Equal([Hour, 40 * Minute], sleeper.Wished);
        Assert.Single(loop.Results());
    }

    [Fact]
    public void Tries_a_failure_again_later_and_later_until_it_works()
    {
        var url = loop.Laptop.Git("remote", "get-url", "origin");
        loop.Laptop.Git("remote", "set-url", "origin", "/nowhere.git");
        bool Passed(int minutes)
        {
            loop.Clock.Pass(minutes * Minute);
            return true;
        }
        var sleeper = loop.Run(
            () => Passed(1),
            () => Passed(2),
            () =>
            {
                loop.Laptop.Git("remote", "set-url", "origin", url);
                return Passed(4);
            }
        );
        Assert.InRange(sleeper.Wished[0], 0.8 * Minute, Minute);
        Assert.InRange(sleeper.Wished[1], 1.6 * Minute, 2 * Minute);
        Assert.InRange(sleeper.Wished[2], 3.2 * Minute, 4 * Minute);
        Assert.Equal(Hour, sleeper.Wished[3]);
        Assert.Equal("up-to-date", loop.Results()[0]);
        Assert.Equal(4, loop.Results().Count);
        // Told in full once.
        Assert.Single(loop.Log, l => l.Contains("Possible causes", StringComparison.Ordinal));
        Assert.Equal(2, loop.Log.Count(l => l.EndsWith("(as before)", StringComparison.Ordinal)));
    }
}
