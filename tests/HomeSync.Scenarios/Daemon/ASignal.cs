using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class ASignal : IDisposable
{
    private const string Hangs = "echo here > \"$TMPDIR/hook\"; sleep 1000 & wait";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(5);

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void While_it_sleeps_ends_it_at_once(int signal)
    {
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Stop(daemon, signal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    public void While_it_prepares_leaves_everything_as_it_was(int signal)
    {
        Laptop.Hook("pre-commit", Hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var (tip, status) = (Laptop.Tip(), Laptop.ShortStatus());
        using var daemon = Laptop.StartDaemon("--interval", "3600", "--force");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        Stop(daemon, signal);
        Assert.Equal((tip, status), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal(tip, _fleet.Tip());
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void While_it_sends_ends_it_and_the_next_sync_sends_it_once()
    {
        _fleet.Hook("pre-receive", Hangs);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var daemon = Laptop.StartDaemon("--interval", "3600", "--force");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        Stop(daemon, 15);
        Soon.NothingRunsOn(Laptop);
        Assert.Equal(" M .zshrc", Laptop.ShortStatus());
        _fleet.Unhook("pre-receive");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal(2, _fleet.Subjects().Length);
    }

    [Fact]
    public void After_the_move_keeps_the_move()
    {
        _fleet.Desktop.Send(".zshrc", "changed\n");
        Laptop.Hook("post-merge", Hangs);
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        Stop(daemon, 15);
        Assert.Equal("changed\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("", Laptop.ShortStatus());
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void To_hang_up_makes_it_read_its_configuration_again()
    {
        Laptop.Configure("sync_interval: 3600");
        using var daemon = Laptop.StartDaemon();
        daemon.Says("Sleeping for 3600 seconds...");
        Laptop.Configure("sync_interval: 120");
        daemon.Signal(1);
        daemon.Says("[INFO] Configuration reloaded\n");
        daemon.Says("Sleeping for 120 seconds...");
        Assert.Equal(1, daemon.Count(Daemons.Syncs));

        Laptop.Configure("sync_interval: often");
        daemon.Signal(1);
        daemon.Says("The configuration stays as it was before.");
        daemon.Says("\"often\" is not a number of seconds");
        Assert.Equal(1, daemon.Count("Configuration reloaded"));

        Laptop.Configure("sync_interval: 90");
        daemon.Signal(1);
        daemon.Says("Sleeping for 90 seconds...");
        daemon.Ended();
    }

    private static void Stop(RunningProgram daemon, int signal)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        daemon.Signal(signal);
        var run = daemon.Wait(TimeSpan.FromSeconds(20));
        Assert.True(run.ExitCode == 0, run.Transcript);
        Assert.EndsWith("[INFO] Daemon stopped\n", run.Out, StringComparison.Ordinal);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Most);
    }
}
