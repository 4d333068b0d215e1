using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;
using HomeSync.TestKit;

namespace HomeSync.Bench.Jobs;

/// <summary>
/// Nothing but the calls of git that a sync can't do without (<c>floor.sh</c>), against what is typed by hand.
/// Where a job misses its goal, this is how much of it is the price of doing it safely: no sync is faster.
/// </summary>
internal static class FloorJobs
{
    public static IEnumerable<Job> Small() =>
        new[] { Chore.Send, Chore.Behind, Chore.Diverged }.Select(chore => Of(chore, Size.Small));

    public static IEnumerable<Job> Large() => [Of(Chore.Behind, Size.Large)];

    /// <summary>The calls for one of the jobs.</summary>
    public static Step Calls(string job, Site site, params string[] more) =>
        new(
            "sh",
            [Path.Combine(Checkout.Root, "tests/HomeSync.Bench/floor.sh"), job, site.Clone, .. more]
        );

    private static Job Of(Chore chore, Size size)
    {
        var name = size == Size.Small ? $"{chore.Name}-floor" : $"{chore.Name}-floor-{size.Name}";
        return new(
            name,
            ground =>
            {
                var pair = ground.Pair(size);
                pair.Settle();
                string[] large = size == Size.Large ? ["large"] : [];
                var calls = Calls(chore.Name, pair.Ours, large);
                var floor = chore.At(pair.Ours, "the calls alone", calls);
                return Referee.Judge(
                    name,
                    new Duel(floor, chore.Theirs(pair.Theirs)),
                    new Goal { Ratio = chore.Goal.Ratio }
                );
            }
        );
    }
}
