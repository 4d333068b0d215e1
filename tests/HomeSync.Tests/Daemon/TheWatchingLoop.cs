using HomeSync.Core.Notifications;
using HomeSync.TestKit;
using HomeSync.Tests.Cli;

namespace HomeSync.Tests.Daemon;

/// <summary>What the daemon makes of what it is told about files, with clocks that are moved by hand.</summary>
[Collection(OneAtATime.Name)]
public sealed class TheWatchingLoop : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LoopByHand loop = new();

    public void Dispose() => loop.Dispose();

    [Fact]
    public void Lives_through_a_watch_that_breaks_and_tries_again_later()
    {
        loop.Watch = new BrokenWatch();
        loop.Laptop.Configure("watch: true");
        var sleeper = loop.Run(
            () => false,
            () =>
            {
                loop.Clock.Pass(Minute);
                return true;
            }
        );
        Assert.Equal(Hour, sleeper.Wished[0]);
        // Neither at once, nor only after an hour.
        Assert.InRange(sleeper.Wished[1], 0.8 * Minute, Minute);
        Assert.Equal(2, loop.Results().Count);
        Assert.Contains(loop.Log, l => l.Contains("defect in home-sync", StringComparison.Ordinal));
        Assert.Equal(HealthState.InSync, Health.State);
    }

    [Fact]
    public void Tells_of_a_defect_that_lets_it_not_even_sync()
    {
        var read = 0;
        loop.Configured = _ =>
        {
            if (read++ > 0)
                throw new InvalidOperationException("Some defect");
        };
        bool AMinute()
        {
            loop.Clock.Pass(Minute);
            return true;
        }
        loop.Run(AMinute, AMinute);
        Assert.Equal(
            (HealthState.Failing, "Some defect", true),
            (Health.State, Health.What, Health.IsOfNone)
        );
    }

    [Fact]
    public void Tries_credentials_that_failed_again_soon_although_a_file_was_saved()
    {
        var told = new ToldWatch();
        loop.Watch = told;
        StandIn.Script(loop.Laptop, "ws-sync", "exit 3");
        loop.Laptop.Configure("watch: true", "auto_commit: true", "credentials_password: none");
        var sleeper = loop.Run(
            () =>
            {
                loop.Laptop.Dotfiles.Write(".zshrc", "# changed\n");
                told.Tell(loop.Laptop.Dotfiles[".zshrc"]);
                return false;
            },
            () =>
            {
                loop.Clock.Pass(TimeSpan.FromSeconds(5));
                return true;
            }
        );
        Assert.Equal(2, loop.Results().Count);
        Assert.InRange(sleeper.Wished[^1], Minute, 3 * Minute);
    }

    [Fact]
    public void Looks_only_at_what_changed_unless_it_may_have_been_anything()
    {
        var told = new ToldWatch();
        loop.Watch = told;
        loop.Laptop.Configure("watch: true", "auto_commit: true");
        bool Told(string path)
        {
            told.Tell(path);
            return false;
        }
        bool LeftAlone()
        {
            loop.Clock.Pass(TimeSpan.FromSeconds(5));
            return true;
        }
        var counts = new List<int>();
        loop.Run(
            () =>
            {
                loop.Laptop.Dotfiles.Write(".zshrc", "# nobody tells of it\n");
                return Told(loop.Laptop.Dotfiles[".gitignore"]);
            },
            LeftAlone,
            () =>
            {
                counts.Add(loop.Results().Count);
                return Told("");
            },
            LeftAlone,
            () =>
            {
                counts.Add(loop.Results().Count);
                return Told(loop.Laptop.Dotfiles[".zshrc"]);
            },
            LeftAlone,
            () =>
            {
                loop.Laptop.Dotfiles.Write(".zshrc", "# told\n");
                return Told(loop.Laptop.Dotfiles[".zshrc"]);
            },
            LeftAlone
        );
        Assert.Equal([1, 2], counts);
        Assert.Equal(["synced", "synced", "up-to-date"], loop.Results());
        Assert.Empty(loop.Laptop.Git("status", "--porcelain"));
    }

    [Fact]
    public void Looks_at_everything_also_after_a_sync_that_came_before_the_look()
    {
        var told = new ToldWatch();
        loop.Watch = told;
        loop.Laptop.Configure("watch: true", "auto_commit: true");
        loop.Run(
            () =>
            {
                // The sync for a commit by hand needs no look, so these are still there afterwards.
                loop.Laptop.Dotfiles.Write(".zshrc", "# by hand\n");
                loop.Laptop.Git("commit", "--quiet", "--all", "--message", "Mine");
                // Lost, or the top itself: nothing to look at by name.
                told.Tell("");
                told.Tell(loop.Laptop.Dotfiles.Path);
                return false;
            },
            () =>
            {
                loop.Clock.Pass(TimeSpan.FromSeconds(5));
                return true;
            },
            () =>
            {
                loop.Laptop.Dotfiles.Write(".zshrc", "# mine\n");
                told.Tell(loop.Laptop.Dotfiles[".zshrc"]);
                return false;
            },
            () =>
            {
                loop.Clock.Pass(TimeSpan.FromSeconds(5));
                return true;
            }
        );
        Assert.Equal(["synced", "synced", "up-to-date"], loop.Results());
        Assert.DoesNotContain(loop.Log, line => line.Contains("defect in home-sync"));
        Assert.Empty(loop.Laptop.Git("status", "--porcelain"));
    }

    private Health Health => new HealthFile(loop.Laptop.Paths.HealthFile).Read()!;
}
