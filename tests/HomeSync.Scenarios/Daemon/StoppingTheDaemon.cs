using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class StoppingTheDaemon : IDisposable
{
    private const string Agent = "Library/LaunchAgents/com.brunogama.home-sync.plist";
    private const string Unit = ".config/systemd/user/home-sync.service";

    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Waits_until_it_has_ended()
    {
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        var run = Laptop.HomeSync("stop-daemon").Succeeded();
        Assert.Equal(0, daemon.Wait(TimeSpan.FromSeconds(20)).ExitCode);
        Assert.Equal(
            $"[INFO] Stopping the daemon (PID: {daemon.Id})...\n[SUCCESS] Daemon stopped\n",
            run.Out
        );
    }

    [Fact]
    public void That_does_not_run_is_no_failure() =>
        Assert.Equal("[INFO] Daemon not running\n", Laptop.HomeSync("stop-daemon").Succeeded().Out);

    [Theory]
    [InlineData(Agent, "<key>KeepAlive</key><true/>", "launchd will start it again")]
    [InlineData(Agent, "<key>StartInterval</key><integer>9</integer>", "launchd will")]
    [InlineData(
        Agent,
        "<key>KeepAlive</key><dict><key>SuccessfulExit</key><false/></dict>",
        "It stays stopped until the next login; to start it: home-sync service start"
    )]
    [InlineData(Unit, "Restart=always", "systemd will start it again")]
    [InlineData(Unit, "Restart=on-failure\nRestartSec=10", "It stays stopped until")]
    public void Says_whether_it_will_be_started_again(string file, string how, string said)
    {
        Laptop.Home.Write(
            file,
            file == Agent
                ? $"<plist version=\"1.0\"><dict>{how}</dict></plist>"
                : $"[Service]\n{how}\n"
        );
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        var run = Laptop.HomeSync("stop-daemon").Succeeded();
        Assert.Contains($"[INFO] {said}", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, daemon.Wait().ExitCode);
    }

    [Fact]
    public void Never_signals_a_process_that_was_given_a_dead_daemons_number()
    {
        using var innocent = Laptop.Start("sleep", ["100"]);
        Note(innocent.Id, start: "1");
        Assert.Equal("[INFO] Daemon not running\n", Laptop.HomeSync("stop-daemon").Out);
        Assert.False(innocent.HasExited);
    }

    [Fact]
    public void Never_signals_one_that_the_lock_does_not_name_for_sure()
    {
        using var innocent = Laptop.Start("sleep", ["100"]);
        Note(innocent.Id, start: "1");
        using var holder = Laptop.Start(
            "flock",
            [Laptop.Paths.DaemonLockFile, "sh", "-c", "echo held; exec sleep 100"]
        );
        Soon.Is(() => holder.Out.Length > 0);
        var run = Laptop.HomeSync("stop-daemon");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            $"process {innocent.Id} isn't the one that its lock names",
            run.Err,
            StringComparison.Ordinal
        );
        Assert.False(innocent.HasExited);
        Assert.False(holder.HasExited);
    }

    private void Note(int process, string start) =>
        Laptop.Home.Write(
            Path.GetRelativePath(Laptop.Home.Path, Laptop.Paths.DaemonLockFile),
            $"{process}\n2026-01-31T08:15:02Z\ndaemon\n{start}\n/bin/home-sync\n\n"
        );
}
