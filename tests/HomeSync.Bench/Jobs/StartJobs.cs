using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>What needs no repository: the price of being started.</summary>
internal static class StartJobs
{
    private static readonly Goal Goal = new() { Ratio = 2, Milliseconds = 100 };

    public static IEnumerable<Job> All() =>
        [
            Of("version", "--version", "version"),
            Of("help", "--version", "help"),
            // An unknown option ends both with an error.
            new("usage-error", ground => Mistyped(ground)),
            new("config", ground => Config(ground)),
        ];

    private static Job Of(string name, string theirs, params string[] ours) =>
        new(
            name,
            ground =>
                Referee.Judge(
                    name,
                    new Duel(
                        Launch.Contender(ground.Machine, name, () => { }, Site.HomeSync(ours)),
                        Launch.Contender(
                            ground.Machine,
                            $"git {theirs}",
                            () => { },
                            new Step("git", theirs)
                        )
                    )
                    {
                        Pairs = 100,
                    },
                    Goal
                )
        );

    private static Row Mistyped(Ground ground)
    {
        var step = Site.HomeSync("sync", "--no-such-option");
        var ours = new Contender("usage error")
        {
            Measure = () =>
                Launched
                    .Start(step, ground.Machine.Environment, ground.Machine.Temp["error.log"])
                    .Reap()
                    .Timing,
            Steps = [step],
            Environment = ground.Machine.Environment,
        };
        var theirs = Launch.Contender(
            ground.Machine,
            "git --version",
            () => { },
            new Step("git", "--version")
        );
        return Referee.Judge("usage-error", new Duel(ours, theirs) { Pairs = 100 }, Goal);
    }

    private static Row Config(Ground ground)
    {
        var site = ground.Pair(Size.Small).Ours;
        return Referee.Judge(
            "config",
            new Duel(
                Launch.Contender(site.Machine, "config", () => { }, Site.HomeSync("config")),
                Launch.Contender(
                    site.Machine,
                    "git config --list",
                    () => { },
                    site.InClone("config", "--list")
                )
            )
            {
                Pairs = 100,
            },
            new Goal { Ratio = 2 }
        );
    }
}
