using HomeSync.Bench.Grounds;
using HomeSync.Bench.Measuring;
using HomeSync.Bench.Report;

namespace HomeSync.Bench.Jobs;

/// <summary>What is done every day, in a repository of one size, against the same typed by hand.</summary>
internal sealed class SyncJobs(Size size)
{
    private readonly double? memory = size == Size.Large ? 20 : null;

    public IEnumerable<Job> All() =>
        new[] { Chore.Status, Chore.Idle, Chore.Send, Chore.Behind, Chore.Diverged }.Select(Of);

    private Job Of(Chore chore)
    {
        var job = $"{chore.Name}-{size.Name}";
        return new(
            job,
            ground =>
            {
                var pair = ground.Pair(size);
                // The job before may have left one of them with a stale index.
                pair.Settle();
                var duel = new Duel(chore.Ours(pair.Ours), chore.Theirs(pair.Theirs));
                return Referee.Judge(job, duel, chore.Goal with { Memory = memory });
            }
        );
    }
}
