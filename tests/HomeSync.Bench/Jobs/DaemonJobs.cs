using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>What the daemon costs, and how soon it acts.</summary>
internal static class DaemonJobs
{
    private const int Debounce = 1;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static IEnumerable<Job> Idle() =>
        [
            new("daemon-idle", Idle)
            {
                WhyLeftOut = ProcFiles.IsKnown ? null : "there is no /proc here",
            },
        ];

    public static IEnumerable<Job> Watching() => [new("watch-100k", Watching)];

    private static Row Idle(Ground ground)
    {
        using var site = new Site(ground.Seed(Size.Small));
        using var daemon = new RunningDaemon(site);
        daemon.AwaitSleep(1);
        Thread.Sleep(1000);
        var before = ProcFiles.Switches(daemon.Id);
        Thread.Sleep(Minute);
        var wakeUps = ProcFiles.WakeUps(before, ProcFiles.Switches(daemon.Id));
        var peak = ProcFiles.Kilobytes(daemon.Id, "VmHWM") / 1024.0;
        return new Row(
            "daemon-idle",
            string.Create(
                CultureInfo.InvariantCulture,
                $"(60 s; MiB is VmRSS, its peak {peak:0.0})"
            ),
            new Goal { Memory = 15, WakeUps = 0 }
        )
        {
            Memory = ProcFiles.Kilobytes(daemon.Id, "VmRSS") / 1024.0,
            WakeUps = wakeUps,
        };
    }

    private static Row Watching(Ground ground)
    {
        var pair = ground.Pair(Size.Large);
        pair.Ours.Configure(
            "watch: true",
            string.Create(CultureInfo.InvariantCulture, $"watch_debounce: {Debounce}")
        );
        pair.Settle();
        using var daemon = new RunningDaemon(pair.Ours);
        var syncs = 1;
        var ours = new Contender("daemon")
        {
            Before = () => daemon.AwaitSleep(syncs++),
            Measure = () => Arrival.Of(pair.Ours, () => pair.Ours.Edit(1)),
        };
        var theirs = new Contender("debounce, one sync")
        {
            Before = () => pair.Theirs.Edit(1),
            Measure = () => OneSync(pair.Theirs),
        };
        var row = Referee.Judge(
            "watch-100k",
            new Duel(ours, theirs) { Pairs = 7, WarmUps = 1 },
            new Goal { Extra = 50 }
        );
        pair.Ours.Configure();
        return row;
    }

    /// <summary>Until the remote has it, as with the daemon: what a sync does afterwards nobody waits for.</summary>
    private static Timing OneSync(Site site)
    {
        Launched? sync = null;
        var arrival = Arrival.Of(
            site,
            () =>
                sync = Launched.Start(
                    Site.HomeSync("sync"),
                    site.Machine.Environment,
                    site.Machine.Temp["sync.log"]
                )
        );
        sync!.Wait();
        return arrival with { Milliseconds = arrival.Milliseconds + Debounce * 1000 };
    }
}
