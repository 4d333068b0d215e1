using HomeSync.Core.Configuration;
using HomeSync.Core.Daemon;
using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Cli;

namespace HomeSync.Tests.Daemon;

/// <summary>A daemon in this process: what wakes it, and the time, are a test's.</summary>
internal sealed class LoopByHand : IDisposable
{
    private readonly Fleet fleet = new("laptop");
    private readonly WholeProgram program;
    private readonly ListLog log = new();
    private readonly CancellationTokenSource stop = new();

    public LoopByHand() => program = new WholeProgram(Laptop);

    public Machine Laptop => fleet.Laptop;

    public TwoClocks Clock { get; } = new();

    public IReadOnlyList<string> Log => log.Lines;

    /// <summary>What tells of changed files; null for the system's own.</summary>
    public IFolderWatch? Watch { get; set; }

    /// <summary>Hears each configuration that is read.</summary>
    public Action<Settings> Configured { get; set; } = _ => { };

    /// <summary>Runs it until nothing is left to wake it.</summary>
    /// <param name="nights">What happens while it sleeps, and whether its time is up then.</param>
    public ManualSleeper Run(params Func<bool>[] nights)
    {
        var sleeper = new ManualSleeper(stop, nights);
        using var supervisor = Supervisor.Of(Laptop.Environment, isOnTerminal: false);
        using var loop = new DaemonLoop(
            new DaemonWorld
            {
                Paths = Laptop.Paths,
                Environment = Laptop.Environment,
                Supervisor = supervisor,
                Program = new OwnProgram("/bin/sh"),
                Clock = Clock,
                Sleeper = sleeper,
                IsRestarted = () => false,
                OpenWatch = _ => Watch ?? new LinuxFolderWatch(),
                Configured = settings => Configured(settings),
                Log = log.Log,
            },
            new DaemonRequest()
        );
        Assert.True(loop.Run(stop.Token));
        Assert.Equal("[INFO] Daemon stopped", log.Lines[^1]);
        return sleeper;
    }

    /// <summary>How its syncs ended, the newest first.</summary>
    public IReadOnlyList<string> Results() =>
        [.. new MetricsFile(Laptop.Paths.MetricsFile).Last(100).Records.Select(r => r.Result)];

    public void Dispose()
    {
        program.Dispose();
        stop.Dispose();
        fleet.Dispose();
    }
}
