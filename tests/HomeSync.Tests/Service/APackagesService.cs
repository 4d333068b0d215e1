using HomeSync.Core.Doctor;
using HomeSync.Core.Service;
using HomeSync.TestKit;
using HomeSync.Tests.Doctor;

namespace HomeSync.Tests.Service;

/// <summary>A unit for all users, and no file of one's own.</summary>
public sealed class APackagesService : IDisposable
{
    private readonly DoctorBench bench = new();
    private readonly FakeSupervisor supervisor;
    private readonly Supervised runs;

    public APackagesService()
    {
        var home = bench.Machine.Home;
        bench.Supervisor = supervisor = new FakeSupervisor(home.Path);
        runs = new Supervised
        {
            IsLoaded = true,
            File = home.Write("usr/lib/unit", supervisor.TextFor(bench.Program)),
            IsActive = true,
            StartsAtLogin = true,
            Process = 4242,
            Since = new DateTime(2026, 1, 31, 8, 15, 2, DateTimeKind.Local),
        };
        supervisor.Stands = runs;
    }

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_as_good_as_ones_own()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(ServiceCheck.Of));
        Assert.Equal((CheckLevel.Warning, "none"), bench.Code(DaemonCheck.Of));
        Assert.Equal("the service", bench.Facts.Daemon.Whose);
        var report = bench.Facts.Service;
        Assert.True(report.IsPackaged);
        Assert.Equal((runs.File, bench.Program), (report.File, report.Program));
    }

    [Fact]
    public void That_does_not_run_is_told()
    {
        supervisor.Stands = runs with { IsActive = false, Process = null };
        Assert.Equal((CheckLevel.Warning, "stopped"), bench.Code(ServiceCheck.Of));
    }

    [Fact]
    public void That_nobody_asked_for_is_no_trouble()
    {
        supervisor.Stands = new Supervised { IsLoaded = true, File = runs.File };
        Assert.Equal((CheckLevel.Info, "not-installed"), bench.Code(ServiceCheck.Of));
    }

    [Fact]
    public void That_may_be_there_is_not_denied()
    {
        supervisor.Stands = new Supervised { Problem = "no bus" };
        Assert.Equal((CheckLevel.Info, "not-asked"), bench.Code(ServiceCheck.Of));
    }

    [Fact]
    public void Is_no_file_of_ones_own_that_somebody_removed()
    {
        supervisor.Stands = runs with { File = supervisor.File };
        Assert.False(bench.Facts.Service.IsInstalled);
    }
}
