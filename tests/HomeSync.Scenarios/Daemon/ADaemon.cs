using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class ADaemon : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Speaks_the_bash_tools_words()
    {
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Snapshot.Match(daemon.Ended().Transcript);
    }

    [Fact]
    public void Syncs_at_start_and_at_every_interval_both_ways()
    {
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        daemon.Says("Sleeping for 1 seconds...", times: 2);
        Laptop.Dotfiles.Write(".zshrc", "from here\n");
        daemon.Says("Dotfiles pushed successfully");
        _fleet.Desktop.Git("pull", "--quiet");
        Assert.Equal("from here\n", _fleet.Desktop.Dotfiles.Read(".zshrc"));
        _fleet.Desktop.Send(".vimrc", "from there\n");
        Soon.Is(() => Laptop.Dotfiles.Has(".vimrc"));
        daemon.Ended();
    }

    [Fact]
    public void Leaves_a_manual_sync_free_to_work()
    {
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Laptop.Dotfiles.Write(".zshrc", "by hand\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Equal(1, daemon.Count(Daemons.Syncs));
        daemon.Ended();
    }

    [Fact]
    public void Is_known_to_status_with_its_number()
    {
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Assert.Contains(
            $"Sync service: Running (PID: {daemon.Id})\n",
            Laptop.HomeSync("status").Succeeded().Out,
            StringComparison.Ordinal
        );
        daemon.Ended();
        Assert.Contains(
            "Sync service: Stopped\n",
            Laptop.HomeSync("status").Succeeded().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Sends_what_is_committed_though_something_else_is_not()
    {
        Laptop.Commit(".vimrc", "committed\n");
        Laptop.Dotfiles.Write(".zshrc", "not committed\n");
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Contains("[INFO] Auto-pushing changes...\n", daemon.Out, StringComparison.Ordinal);
        Assert.Contains("[WARN] Waiting for changed files", daemon.Err, StringComparison.Ordinal);
        daemon.Ended();
    }

    [Fact]
    public void Sends_beside_changed_files_what_the_guard_was_told_not_to_look_at()
    {
        Laptop.Configure("secret_guard: off");
        Laptop.Commit("token", "npm_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d\n");
        Laptop.Dotfiles.Write(".zshrc", "not committed\n");
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        daemon.Ended();
    }

    [Theory]
    [InlineData("--interval", "0")]
    [InlineData("--interval", "soon")]
    [InlineData("--dry-run", "-q")]
    public void Is_not_started_by_what_makes_no_sense(params string[] words)
    {
        var run = Laptop.HomeSync(["daemon", .. words]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains("Run: home-sync ", run.Err, StringComparison.Ordinal);
    }
}
