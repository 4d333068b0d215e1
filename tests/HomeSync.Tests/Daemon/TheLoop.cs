using HomeSync.Core.Daemon;
using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Cli;

namespace HomeSync.Tests.Daemon;

/// <summary>The daemon in this process, with clocks that are moved by hand.</summary>
[Collection(OneAtATime.Name)]
public sealed class TheLoop : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Fleet fleet = new("laptop");
    private readonly WholeProgram program;
    private readonly TwoClocks clock = new();
    private readonly ListLog log = new();
    private readonly CancellationTokenSource stop = new();
    private IFolderWatch? watch;

    public TheLoop() => program = new WholeProgram(fleet.Laptop);

    public void Dispose()
    {
        program.Dispose();
        stop.Dispose();
        fleet.Dispose();
    }

    [Fact]
    public void Syncs_once_after_a_night_and_then_by_the_interval_again()
    {
        var sleeper = Run(
            () =>
            {
                clock.Pass(10 * Minute);
                clock.Sleep(9 * Hour);
                return true;
            },
            () =>
            {
                clock.Pass(Hour);
                return true;
            }
        );
        Assert.Equal([Hour, Hour, Hour], sleeper.Wished);
        Assert.Equal(["up-to-date", "up-to-date", "up-to-date"], Results());
    }

    [Fact]
    public void Syncs_once_when_the_clock_jumps_and_something_else_wakes_it()
    {
        var sleeper = Run(
            () =>
            {
                clock.Set(1000 * Hour);
                return false;
            },
            () =>
            {
                clock.Set(-1000 * Hour);
                return false;
            }
        );
        Assert.Equal([Hour, Hour, Hour], sleeper.Wished);
        Assert.Equal(["up-to-date", "up-to-date"], Results());
    }

    [Fact]
    public void Goes_on_sleeping_when_it_was_woken_for_nothing()
    {
        var sleeper = Run(() =>
        {
            clock.Pass(20 * Minute);
            return false;
        });
        Assert.Equal([Hour, 40 * Minute], sleeper.Wished);
        Assert.Single(Results());
    }

    [Fact]
    public void Tries_a_failure_again_later_and_later_until_it_works()
    {
        var url = fleet.Laptop.Git("remote", "get-url", "origin");
        fleet.Laptop.Git("remote", "set-url", "origin", "/nowhere.git");
        bool Passed(int minutes)
        {
            clock.Pass(minutes * Minute);
            return true;
        }
        var sleeper = Run(
            () => Passed(1),
            () => Passed(2),
            () =>
            {
                fleet.Laptop.Git("remote", "set-url", "origin", url);
                return Passed(4);
            }
        );
        Assert.InRange(sleeper.Wished[0], 0.8 * Minute, Minute);
        Assert.InRange(sleeper.Wished[1], 1.6 * Minute, 2 * Minute);
        Assert.InRange(sleeper.Wished[2], 3.2 * Minute, 4 * Minute);
        Assert.Equal(Hour, sleeper.Wished[3]);
        Assert.Equal("up-to-date", Results()[0]);
        Assert.Equal(4, Results().Count);
        // Told in full once.
        Assert.Single(log.Lines, l => l.Contains("Possible causes", StringComparison.Ordinal));
        Assert.Equal(2, log.Lines.Count(l => l.EndsWith("(as before)", StringComparison.Ordinal)));
    }

    [Fact]
    public void Lives_through_a_watch_that_breaks_and_tries_again_later()
    {
        watch = new BrokenWatch();
        fleet.Laptop.Configure("watch: true");
        var sleeper = Run(
            () => false,
            () =>
            {
                clock.Pass(Minute);
                return true;
            }
        );
        Assert.Equal(Hour, sleeper.Wished[0]);
        // Neither at once, nor only after an hour.
        Assert.InRange(sleeper.Wished[1], 0.8 * Minute, Minute);
        Assert.Equal(2, Results().Count);
        Assert.Contains(
            log.Lines,
            l => l.Contains("defect in home-sync", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Looks_only_at_what_changed_unless_it_may_have_been_anything()
    {
        var told = new ToldWatch();
        watch = told;
        fleet.Laptop.Configure("watch: true", "auto_commit: true");
        bool Told(string path)
        {
            told.Tell(path);
            return false;
        }
        bool LeftAlone()
        {
            clock.Pass(TimeSpan.FromSeconds(5));
            return true;
        }
        var counts = new List<int>();
        Run(
            () =>
            {
                fleet.Laptop.Dotfiles.Write(".zshrc", "# nobody tells of it\n");
                return Told(fleet.Laptop.Dotfiles[".gitignore"]);
            },
            LeftAlone,
            () =>
            {
                counts.Add(Results().Count);
                return Told("");
            },
            LeftAlone,
            () =>
            {
                counts.Add(Results().Count);
                return Told(fleet.Laptop.Dotfiles[".zshrc"]);
            },
            LeftAlone,
            () =>
            {
                fleet.Laptop.Dotfiles.Write(".zshrc", "# told\n");
                return Told(fleet.Laptop.Dotfiles[".zshrc"]);
            },
            LeftAlone
        );
        Assert.Equal([1, 2], counts);
        Assert.Equal(["synced", "synced", "up-to-date"], Results());
        Assert.Empty(fleet.Laptop.Git("status", "--porcelain"));
    }

    [Fact]
    public void Looks_at_everything_also_after_a_sync_that_came_before_the_look()
    {
        var told = new ToldWatch();
        watch = told;
        fleet.Laptop.Configure("watch: true", "auto_commit: true");
        Run(
            () =>
            {
                // The sync for a commit by hand needs no look, so these are still there afterwards.
                fleet.Laptop.Dotfiles.Write(".zshrc", "# by hand\n");
                fleet.Laptop.Git("commit", "--quiet", "--all", "--message", "Mine");
                // Lost, or the top itself: nothing to look at by name.
                told.Tell("");
                told.Tell(fleet.Laptop.Dotfiles.Path);
                return false;
            },
            () =>
            {
                clock.Pass(TimeSpan.FromSeconds(5));
                return true;
            },
            () =>
            {
                fleet.Laptop.Dotfiles.Write(".zshrc", "# mine\n");
                told.Tell(fleet.Laptop.Dotfiles[".zshrc"]);
                return false;
            },
            () =>
            {
                clock.Pass(TimeSpan.FromSeconds(5));
                return true;
            }
        );
        Assert.Equal(["synced", "synced", "up-to-date"], Results());
        Assert.DoesNotContain(log.Lines, line => line.Contains("defect in home-sync"));
        Assert.Empty(fleet.Laptop.Git("status", "--porcelain"));
    }

    private ManualSleeper Run(params Func<bool>[] nights)
    {
        var sleeper = new ManualSleeper(stop, nights);
        using var supervisor = Supervisor.Of(fleet.Laptop.Environment, isOnTerminal: false);
        using var loop = new DaemonLoop(
            new DaemonWorld
            {
                Paths = fleet.Laptop.Paths,
                Environment = fleet.Laptop.Environment,
                Supervisor = supervisor,
                Program = new OwnProgram("/bin/sh"),
                Clock = clock,
                Sleeper = sleeper,
                OpenWatch = _ => watch ?? new LinuxFolderWatch(),
                Configured = _ => { },
                Log = log.Log,
            },
            new DaemonRequest()
        );
        Assert.True(loop.Run(stop.Token));
        Assert.Equal("[INFO] Daemon stopped", log.Lines[^1]);
        return sleeper;
    }

    /// <summary>Newest first.</summary>
    private IReadOnlyList<string> Results() =>
        [
            .. new MetricsFile(fleet.Laptop.Paths.MetricsFile)
                .Last(100)
                .Records.Select(r => r.Result),
        ];
}
