using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class ANewProgram : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly string _program;

    private Machine Laptop => _fleet.Laptop;

    public ANewProgram()
    {
        _program = Laptop.Home.WriteProgram(
            ".local/bin/home-sync",
            File.ReadAllBytes(NativeBinary.Path)
        );
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("[Service]\nRestart=on-failure\n")]
    public void Ends_a_service_after_its_sync_so_that_it_is_started(string unit)
    {
        if (unit.Length > 0)
            Laptop.Home.Write(".config/systemd/user/home-sync.service", unit);
        using var daemon = Start(new() { ["NOTIFY_SOCKET"] = "/nonexistent/notify" });
        daemon.Says(Daemons.Sleeps);
        Replace();
        var run = daemon.Wait();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The program was replaced: ending", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "Sync service: Stopped",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_only_told_where_nobody_would_start_it()
    {
        using var daemon = Start([]);
        daemon.Says(Daemons.Sleeps);
        Replace();
        daemon.Says("The program was replaced, and this is still the old one");
        daemon.Says(Daemons.Sleeps, daemon.Count(Daemons.Sleeps) + 2);
        Assert.Equal(1, daemon.Count("The program was replaced"));
        daemon.Ended();
    }

    [Fact]
    public void Does_not_end_a_service_whose_file_has_it_started_once()
    {
        Laptop.Home.Write(
            ".config/systemd/user/home-sync.service",
            $"[Service]\nExecStart={_program} daemon\n"
        );
        using var daemon = Start(new() { ["NOTIFY_SOCKET"] = "/nonexistent/notify" });
        daemon.Says(Daemons.Sleeps);
        Replace();
        daemon.Says("[WARN] The program was replaced, and this is still the old one");
        daemon.Says(Daemons.Sleeps, daemon.Count(Daemons.Sleeps) + 1);
        daemon.Ended();
    }

    [Fact]
    public void That_is_not_there_yet_is_waited_for()
    {
        using var daemon = Start(new() { ["NOTIFY_SOCKET"] = "/nonexistent/notify" });
        daemon.Says(Daemons.Sleeps);
        File.Delete(_program);
        daemon.Says(Daemons.Sleeps, daemon.Count(Daemons.Sleeps) + 2);
        daemon.Ended();
    }

    private RunningProgram Start(Dictionary<string, string?> environment) =>
        Laptop.Start(_program, ["daemon", "--interval", "1"], environment);

    private void Replace()
    {
        Laptop.Home.WriteProgram(_program + ".new", File.ReadAllBytes(NativeBinary.Path));
        File.SetLastWriteTimeUtc(_program + ".new", DateTime.UtcNow.AddSeconds(5));
        File.Move(_program + ".new", _program, overwrite: true);
    }
}
