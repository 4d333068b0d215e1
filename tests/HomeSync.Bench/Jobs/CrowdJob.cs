using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>Many machines that all have something new, through one bare repository.</summary>
internal static class CrowdJob
{
    private const int Machines = 50;
    private const int MostTries = 500;

    public static IEnumerable<Job> All() =>
        [
            new(
                "machines-50",
                ground =>
                    Run(
                        ground,
                        "machines-50",
                        "50 loops of add, commit, fetch, rebase, push",
                        ByHand,
                        new Goal { Ratio = 1.3 }
                    )
            ),
            new(
                "machines-50-floor",
                ground =>
                    Run(
                        ground,
                        "machines-50-floor",
                        "the calls of git alone",
                        site => Crowd.Succeeds(site, FloorJobs.Calls("crowd", site)),
                        new Goal()
                    )
            ),
        ];

    private static Row Run(
        Ground ground,
        string name,
        string shown,
        Func<Site, bool> yardstick,
        Goal goal
    )
    {
        using var ours = new Crowd(ground.Seed(Size.Small), Machines);
        using var theirs = new Crowd(ground.Seed(Size.Small), Machines);
        var again = 0;
        var row = Referee.Judge(
            name,
            new Duel(
                new Contender("sync")
                {
                    Before = ours.Edit,
                    Measure = () => ours.All(site => Sync(site, ref again)),
                },
                new Contender(shown) { Before = theirs.Edit, Measure = () => theirs.All(yardstick) }
            )
            {
                Pairs = 3,
                WarmUps = 0,
            },
            goal
        );
        return row with
        {
            Yardstick = string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Yardstick} ({again} syncs gave up and were repeated)"
            ),
        };
    }

    /// <summary>It looks again by itself when others were faster; should it give up, its person tries again.</summary>
    private static bool Sync(Site site, ref int again)
    {
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (Crowd.Succeeds(site, Site.HomeSync("sync")))
                return true;
            Interlocked.Increment(ref again);
        }
        return false;
    }

    private static bool ByHand(Site site)
    {
        if (
            !Crowd.Succeeds(site, site.InClone("add", "-u"))
            || !Crowd.Succeeds(site, site.InClone("commit", "--quiet", "--message", "Edited"))
        )
        {
            return false;
        }
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (
                Crowd.Succeeds(site, site.InClone("fetch", "--quiet"))
                && Crowd.Succeeds(site, site.InClone("rebase", "--quiet"))
                && Crowd.Succeeds(site, site.InClone("push", "--quiet"))
            )
            {
                return true;
            }
        }
        return false;
    }
}
