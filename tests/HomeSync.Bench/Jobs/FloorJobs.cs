using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>
/// A sync against nothing but the calls of git that it can't do without: <c>floor.sh</c>. Where a job misses its
/// goal, this is how much of it is the price of doing it safely.
/// </summary>
internal static class FloorJobs
{
    public static IEnumerable<Job> Small() =>
        [
            Of("send", "sync", Size.Small, site => site.Edit(1)),
            Of("behind", "pull", Size.Small, site => site.AdvanceRemote(20)),
            Of("diverged", "sync", Size.Small, SyncJobs.Diverge),
        ];

    public static IEnumerable<Job> Large() =>
        [Of("behind", "pull", Size.Large, site => site.AdvanceRemote(20))];

    /// <summary>The calls for one of the jobs.</summary>
    public static Step Calls(string job, Site site) =>
        new("sh", Path.Combine(Checkout.Root, "tests/HomeSync.Bench/floor.sh"), job, site.Clone);

    private static Job Of(string job, string command, Size size, Action<Site> before)
    {
        var name = size == Size.Small ? $"{job}-floor" : $"{job}-floor-{size.Name}";
        return new(
            name,
            ground =>
            {
                var pair = ground.Pair(size);
                pair.Settle();
                var (ours, theirs) = (pair.Ours, pair.Theirs);
                return Referee.Judge(
                    name,
                    new Duel(
                        Contender(ours, command, before, Site.HomeSync(command)),
                        Contender(theirs, "the calls of git alone", before, Calls(job, theirs))
                    ),
                    new Goal()
                );
            }
        );
    }

    private static Contender Contender(
        Site site,
        string shown,
        Action<Site> before,
        params Step[] steps
    ) =>
        Launch.Contender(
            site.Machine,
            shown,
            () =>
            {
                before(site);
                SystemCalls.WriteBack();
            },
            steps
        );
}
