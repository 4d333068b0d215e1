using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>Many machines that all have something new, through one bare repository.</summary>
internal static class CrowdJob
{
    private const string Name = "machines-50";
    private const int Machines = 50;

    public static IEnumerable<Job> All() => [new(Name, Run)];

    private static Row Run(Ground ground)
    {
        using var ours = new Crowd(ground.Seed(Size.Small), Machines);
        using var theirs = new Crowd(ground.Seed(Size.Small), Machines);
        return Referee.Judge(
            Name,
            new Duel(
                new Contender("sync") { Before = ours.Edit, Measure = () => ours.All(Sync) },
                new Contender("50 loops of add, commit, fetch, rebase, push")
                {
                    Before = theirs.Edit,
                    Measure = () => theirs.All(ByHand),
                }
            )
            {
                Pairs = 5,
                WarmUps = 1,
            },
            new Goal { Ratio = 1.3 }
        );
    }

    private static bool Sync(Site site) => Succeeds(site, Site.HomeSync("sync"));

    private static bool ByHand(Site site)
    {
        if (
            !Succeeds(site, site.InClone("add", "-u"))
            || !Succeeds(site, site.InClone("commit", "--quiet", "--message", "Edited"))
        )
        {
            return false;
        }
        for (var attempt = 0; attempt < 500; attempt++)
        {
            if (
                Succeeds(site, site.InClone("fetch", "--quiet"))
                && Succeeds(site, site.InClone("rebase", "--quiet"))
                && Succeeds(site, site.InClone("push", "--quiet"))
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool Succeeds(Site site, Step step) =>
        Launched.Start(step, site.Machine.Environment, site.Machine.Temp["crowd.log"]).Reap().Code
        == 0;
}
