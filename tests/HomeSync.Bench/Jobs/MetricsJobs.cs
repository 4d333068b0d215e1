using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.Core.Metrics;

namespace HomeSync.Bench.Jobs;

/// <summary>What 100,000 records cost, against 50.</summary>
internal static class MetricsJobs
{
    private const int Many = 100_000;
    private const int Few = 50;

    public static IEnumerable<Job> All() =>
        [
            new(
                "history",
                ground =>
                    OfCommand(
                        ground,
                        "history",
                        new Goal { Milliseconds = 10 },
                        "history",
                        "-n",
                        "50",
                        "--all"
                    )
            ),
            new(
                "history-status",
                ground => OfCommand(ground, "history-status", new Goal { Ratio = 1 }, "status")
            ),
            new("history-append", Append),
        ];

    private static Row OfCommand(Ground ground, string name, Goal goal, params string[] command)
    {
        var pair = Filled(ground);
        return Referee.Judge(
            name,
            new Duel(
                Launch.Contender(pair.Ours.Machine, name, () => { }, Site.HomeSync(command)),
                Launch.Contender(
                    pair.Theirs.Machine,
                    "the same after 50 records",
                    () => { },
                    Site.HomeSync(command)
                )
            ),
            goal,
            isTyped: false
        );
    }

    private static Row Append(Ground ground)
    {
        var pair = Filled(ground);
        var (ours, theirs) = (MetricsOf(pair.Ours), MetricsOf(pair.Theirs));
        return Referee.Judge(
            "history-append",
            new Duel(
                new Contender("append") { Measure = () => Stopped.At(() => Add(ours)) },
                new Contender("the same after 50 records")
                {
                    Measure = () => Stopped.At(() => Add(theirs)),
                }
            )
            {
                Pairs = 500,
                WarmUps = 100,
            },
            new Goal { Ratio = 1 }
        );
    }

    private static Pair Filled(Ground ground)
    {
        var pair = ground.Pair(Size.Small);
        Fill(MetricsOf(pair.Ours), Many);
        Fill(MetricsOf(pair.Theirs), Few);
        return pair;
    }

    private static void Fill(MetricsFile metrics, int records)
    {
        for (var known = metrics.LastRecord()?.Totals.Runs ?? 0; known < records; known++)
            Add(metrics);
    }

    private static MetricsFile MetricsOf(Site site) => new(site.Machine.Paths.MetricsFile);

    private static void Add(MetricsFile metrics)
    {
        var appended = metrics.Append(
            new SyncRecord
            {
                Time = DateTimeOffset.UtcNow,
                Operation = "sync",
                Result = "up-to-date",
                Ok = true,
                DurationMs = 12,
                Connections = 1,
                GitProcesses = 2,
                Profile = "default",
                Version = "3.0.0",
            }
        );
        if (appended.Problem is { } problem)
            throw new InvalidOperationException(problem);
    }
}
