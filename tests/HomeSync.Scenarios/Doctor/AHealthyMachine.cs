using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

public sealed class AHealthyMachine : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private readonly Machine _laptop;

    public AHealthyMachine() => _laptop = _fleet.Well();

    public void Dispose() => _fleet.Dispose();

    [LinuxFact]
    public void With_a_service_is_well_in_everything()
    {
        _laptop.WithService();
        using var daemon = _laptop.StartDaemon();
        daemon.Says(Daemons.Sleeps);
        var run = _laptop.Doctor();
        Assert.Equal(0, run.ExitCode);
        Snapshot.Match(Examined.Steady(run));
        daemon.Ended();
    }

    [Fact]
    public void Says_nothing_when_only_problems_are_wanted()
    {
        var run = _laptop.Doctor("--quiet");
        Assert.Equal((0, "", ""), (run.ExitCode, run.Out, run.Err));
        Assert.EndsWith("\nAll is well\n", _laptop.Doctor().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_looked_at_without_the_network_where_that_is_wanted()
    {
        _laptop.Git("remote", "set-url", "origin", _laptop.Home["nothing.git"]);
        Assert.Equal(1, _laptop.Doctor().ExitCode);
        var run = _laptop.Doctor("--no-network").Succeeded();
        Assert.Contains(
            "info     remote         not asked (--no-network)\n",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Keeps_its_lock_free()
    {
        var before = File.GetLastWriteTimeUtc(_laptop.Paths.LockFile);
        _laptop.Doctor().Succeeded();
        Assert.Equal(before, File.GetLastWriteTimeUtc(_laptop.Paths.LockFile));
        Assert.False(File.Exists(_laptop.Paths.DaemonLockFile));
    }
}
