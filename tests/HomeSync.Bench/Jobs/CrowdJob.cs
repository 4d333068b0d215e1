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
            new("machines-50", ground => Run(ground, "machines-50", "sync", Sync)),
            new(
                "machines-50-floor",
                ground =>
                    Run(
                        ground,
                        "machines-50-floor",
                        "the calls alone",
                        site => Crowd.Succeeds(site, FloorJobs.Calls("crowd", site))
                    )
            ),
        ];

    private static Row Run(Ground ground, string name, string shown, Func<Site, bool> way)
    {
        using var ours = new Crowd(ground.Seed(Size.Small), Machines);
        using var theirs = new Crowd(ground.Seed(Size.Small), Machines);
        return Referee.Judge(
            name,
            new Duel(
                new Contender(shown) { Before = ours.Edit, Measure = () => ours.All(way) },
                new Contender("50 loops of add, commit, fetch, rebase, push")
                {
                    Before = theirs.Edit,
                    Measure = () => theirs.All(ByHand),
                }
            )
            {
                Pairs = 3,
                WarmUps = 0,
            },
            new Goal { Ratio = 1.3 }
        );
    }

    /// <summary>It looks again by itself when others were faster; that it gives up is what no row may hide.</summary>
    private static bool Sync(Site site) => Crowd.Succeeds(site, Site.HomeSync("sync"));

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
