using System.Globalization;
using HomeSync.Core.Daemon;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Cli;

namespace HomeSync.Tests.Daemon;

/// <summary>
/// Hundreds of syncs of one daemon, with random edits and faults between them; <c>scripts/bench soak</c>
/// makes it ten thousand.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class ALongLife : IDisposable
{
    private static readonly int Cycles = int.Parse(
        Environment.GetEnvironmentVariable("HOME_SYNC_SOAK") ?? "200",
        CultureInfo.InvariantCulture
    );

    private readonly Fleet fleet = new("laptop");
    private readonly TwoClocks clock = new();
    private readonly CancellationTokenSource stop = new();

    public void Dispose()
    {
        stop.Dispose();
        fleet.Dispose();
    }

    [Fact]
    public void Loses_no_edit_and_leaves_nothing_behind()
    {
        using var program = new WholeProgram(fleet.Laptop);
        using var faults = new Faults(fleet, seed: 4711, Cycles);
        var edits = new List<string>();
        var random = new Random(4711);
        (long Memory, int Files) early = default;
        var left = Cycles;
        bool Night()
        {
            faults.Mend();
            if (left == Cycles * 9 / 10)
                early = Used();
            // The last ones find nothing wrong.
            if (--left > 3)
            {
                if (random.Next(3) > 0)
                    edits.Add(Edit(left));
                faults.Strike();
            }
            clock.Pass(TimeSpan.FromHours(1));
            return true;
        }

        Run([.. Enumerable.Repeat(Night, Cycles)]);

        var late = Used();
        Counts.Tell($"{Cycles} cycles, {edits.Count} edits, {faults}");
        Counts.Tell(
            $"memory {early.Memory} and {late.Memory}, files {early.Files} and {late.Files}"
        );
        Assert.Equal(edits.Order(), Sent(faults.Remote).Order());
        Assert.Equal("", fleet.Laptop.Git("status", "--porcelain"));
        Assert.DoesNotContain(
            fleet.Laptop.Leftovers,
            // The small disk, and who keeps it mounted, is the test's own.
            process => !process.EndsWith(" sleep 1000000", StringComparison.Ordinal)
        );
        Assert.Empty(fleet.Laptop.Temp.Names().Except(["disk"]));
        Assert.False(fleet.Laptop.Dotfiles.Has(".git/home-sync"));
        // The process isn't the daemon's alone; a file left open each time would be hundreds.
        Assert.InRange(late.Files, 0, early.Files + 10);
        Assert.InRange(late.Memory, 0, early.Memory + (1 << 20));
        var totals = new MetricsFile(fleet.Laptop.Paths.MetricsFile).Last(1).Totals;
        Counts.Tell(
            $"{totals.Runs} syncs, {totals.Failures} failed, {totals.CommitsOut} commits sent"
        );
        // Whenever the configuration is broken the last good one is used, so every cycle is a sync.
        Assert.Equal(Cycles + 1, totals.Runs);
        // Many of them meet a sync that has nothing to do.
        Assert.InRange(totals.Failures, faults.Count / 10, faults.Count);
    }

    private void Run(Func<bool>[] nights)
    {
        using var supervisor = Supervisor.Of(fleet.Laptop.Environment, isOnTerminal: false);
        using var loop = new DaemonLoop(
            new DaemonWorld
            {
                Paths = fleet.Laptop.Paths,
                Environment = fleet.Laptop.Environment,
                Supervisor = supervisor,
                Program = new OwnProgram("/bin/sh"),
                IsRestarted = () => false,
                Clock = clock,
                Sleeper = new ManualSleeper(stop, nights),
                OpenWatch = _ => new LinuxFolderWatch(),
                Configured = _ => { },
                Log = Log.Nowhere,
                // It would be the tests' own memory, of which there is much more.
                BeforeSleep = () => { },
            },
            new DaemonRequest { Force = true }
        );
        Assert.True(loop.Run(stop.Token));
    }

    private string Edit(int number)
    {
        var line = $"edit {number}";
        File.AppendAllText(fleet.Laptop.Dotfiles[".zshrc"], $"{line}\n");
        return line;
    }

    private IEnumerable<string> Sent(string remote) =>
        fleet
            .Laptop.Git("-C", remote, "show", "main:.zshrc")
            .Split('\n')
            .Where(l => l.StartsWith("edit ", StringComparison.Ordinal));

    private static (long Memory, int Files) Used() =>
        (
            GC.GetTotalMemory(forceFullCollection: true),
            Directory.Exists("/proc/self/fd") ? Directory.GetFiles("/proc/self/fd").Length : 0
        );
}
