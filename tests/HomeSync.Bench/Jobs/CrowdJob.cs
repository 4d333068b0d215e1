using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>Many machines that all have something new, through one bare repository.</summary>
internal static class CrowdJob
{
    private const string Name = "machines-50";
    private const int Machines = 50;
    private const int MostTries = 500;

    public static IEnumerable<Job> All() => [new(Name, Run)];

    private static Row Run(Ground ground)
    {
        using var ours = new Crowd(ground.Seed(Size.Small), Machines);
        using var theirs = new Crowd(ground.Seed(Size.Small), Machines);
        var again = 0;
        var row = Referee.Judge(
            Name,
            new Duel(
                new Contender("sync")
                {
                    Before = ours.Edit,
                    Measure = () => ours.All(site => Sync(site, ref again)),
                },
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
