using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.Core.Configuration;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;

namespace HomeSync.Bench.Jobs;

/// <summary>What looking for secrets in 10,000 changed files costs.</summary>
internal static class GuardJobs
{
    private const int Changed = 10_000;

    private static readonly Size Many = new("10k", Changed, 200, 10);

    public static IEnumerable<Job> All() => [new("guard-10k", Search)];

    /// <summary>Takes minutes, and has no goal.</summary>
    public static IEnumerable<Job> Whole() => [new("guard-sync", Sync)];

    /// <summary>
    /// The search alone, inside the bench: 10,000 contents that git has, through one git process. Theirs
    /// reads the same files.
    /// </summary>
    private static Row Search(Ground ground)
    {
        var pair = ground.Pair(Many);
        var git = Inside.GitOf(pair.Ours);
        GuardedContent[] contents =
        [
            .. pair
                .Ours.Ask("ls-tree", "-r", "HEAD")
                .Split('\n')
                .Select(line => line.Split(' ', '\t'))
                .Select(words => new GuardedContent(words[3], words[2], OldId: null)),
        ];
        var rules = pair.Theirs.Machine.Temp["rules"];
        File.WriteAllLines(rules, GuardRules.Patterns);
        var grep = pair.Theirs.InClone("grep", "-E", "--count", "-f", rules);
        var ours = new Contender("search for secrets")
        {
            Measure = () =>
                Stopped.At(() =>
                    new SecretGuard(git, new Repository(git)).In(
                        contents,
                        () => [],
                        GuardPolicy.Error,
                        CancellationToken.None
                    )
                ),
        };
        // It ends with 1 when it finds nothing.
        var theirs = new Contender("git grep -E of the same rules")
        {
            Measure = () =>
                Launched
                    .Start(
                        grep,
                        pair.Theirs.Machine.Environment,
                        pair.Theirs.Machine.Temp["grep.log"]
                    )
                    .Reap()
                    .Timing,
        };
        return Referee.Judge(
            "guard-10k",
            new Duel(ours, theirs) { WarmUps = 5 },
            new Goal { Ratio = 2 }
        );
    }

    /// <summary>A whole sync of 10,000 changed files with the guard, against one without.</summary>
    private static Row Sync(Ground ground)
    {
        var pair = ground.Pair(Many);
        pair.Theirs.Configure("secret_guard: off");
        return Referee.Judge(
            "guard-sync",
            new Duel(Of(pair.Ours, "sync"), Of(pair.Theirs, "sync with secret_guard: off"))
            {
                Pairs = 3,
                WarmUps = 0,
            },
            new Goal(),
            isTyped: false
        );
    }

    private static Contender Of(Site site, string shown) =>
        Launch.Contender(
            site.Machine,
            shown,
            () =>
            {
                site.Edit(Changed);
                SystemCalls.WriteBack();
            },
            Site.HomeSync("sync")
        );
}
