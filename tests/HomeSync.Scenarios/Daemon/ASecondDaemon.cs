using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class ASecondDaemon : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly RunningProgram _first;

    private Machine Laptop => _fleet.Laptop;

    public ASecondDaemon()
    {
        _first = Laptop.StartDaemon("--interval", "3600");
        _first.Says(Daemons.Sleeps);
    }

    public void Dispose()
    {
        _first.Dispose();
        _fleet.Dispose();
    }

    [Fact]
    public void Started_by_a_person_is_refused_and_told_who_the_first_is()
    {
        var second = Laptop.HomeSync("daemon");
        Assert.Equal((1, ""), (second.ExitCode, second.Out));
        Assert.StartsWith(
            $"[ERROR] Another daemon is running (PID: {_first.Id}), since ",
            second.Err,
            StringComparison.Ordinal
        );
        Assert.False(_first.HasExited);
        _first.Ended();
    }

    [Fact]
    public void Started_by_a_service_takes_over_when_the_first_ends()
    {
        using var second = Laptop.StartService("--interval", "3600");
        second.Says($"Another daemon is running (PID: {_first.Id})");
        Assert.Equal(0, second.Count(Daemons.Syncs));
        _first.Ended();
        second.Says(Daemons.Sleeps);
        Assert.Contains(
            $"Running (PID: {second.Id})",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
        second.Ended();
    }

    [Fact]
    public void That_was_killed_leaves_nothing_in_the_way()
    {
        _first.Signal(9);
        _first.Wait();
        using var second = Laptop.StartDaemon("--interval", "3600");
        second.Says(Daemons.Sleeps);
        second.Ended();
    }

    [Fact]
    public void That_waits_can_be_stopped()
    {
        using var second = Laptop.StartService();
        second.Says("waiting until it ends");
        second.Ended();
        Assert.False(_first.HasExited);
        _first.Ended();
    }
}
