using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>Explains why a plan does nothing, with what both sides have.</summary>
internal sealed class Standstill(Repository repository)
{
    private const int Most = 5;

    public GitException Explain(Plan plan, Seen seen, CancellationToken cancelled)
    {
        if (plan.Stop == PlanStop.Dirty)
            return SyncErrors.Dirty(repository.Place, seen);
        var (here, there) = BothSides(seen, cancelled);
        return SyncErrors.Diverged(repository.Place, seen, here, there);
    }

    public GitException Explain(Joined joined, Seen seen, CancellationToken cancelled)
    {
        var (here, there) = BothSides(seen, cancelled);
        return ConflictErrors.Both(repository.Place, seen, joined, here, there);
    }

    private (IReadOnlyList<string> Here, IReadOnlyList<string> There) BothSides(
        Seen seen,
        CancellationToken cancelled
    )
    {
        var here = repository.Commits(seen.Tip, seen.UpstreamTip, Most, cancelled, seen.Objects);
        var there = repository.Commits(seen.UpstreamTip!, seen.Tip, Most, cancelled, seen.Objects);
        return (here, there);
    }
}
