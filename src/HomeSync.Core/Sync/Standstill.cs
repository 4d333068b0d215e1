using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>Explains why a plan does nothing, with what both sides have.</summary>
internal sealed class Standstill(Repository repository)
{
    private const int Most = 5;

    /// <summary>What keeps a sync, or its rehearsal, from going on; null when nothing does.</summary>
    public GitException? Of(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        if (plan.Stop != PlanStop.None)
            return Explain(plan, seen, request, cancelled);
        if (request.Resolution is not null && !plan.Joins)
            return ConflictErrors.Nothing(repository.Place, seen);
        return request.NeedsRemote && seen.Remote == RemoteState.None
            ? PushErrors.NoRemote(repository.Place, seen)
            : null;
    }

    private GitException Explain(
        Plan plan,
        Seen seen,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        if (plan.Stop == PlanStop.Dirty)
            return SyncErrors.Dirty(repository.Place, seen, request.Resolution);
        if (plan.Stop == PlanStop.Unrelated)
            return HistoryErrors.Unrelated(repository.Place, seen);
        if (plan.Stop == PlanStop.Rewritten)
            return Rewritten(seen, cancelled);
        var (here, there) = BothSides(seen, cancelled);
        return SyncErrors.Diverged(repository.Place, seen, request, here, there);
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
        var here = repository.Ancestry.Commits(
            seen.Tip,
            seen.UpstreamTip,
            Most,
            cancelled,
            seen.Objects
        );
        var there = repository.Ancestry.Commits(
            seen.UpstreamTip!,
            seen.Tip,
            Most,
            cancelled,
            seen.Objects
        );
        return (here, there);
    }

    private GitException Rewritten(Seen seen, CancellationToken cancelled)
    {
        // The newest one that is gone has the older ones behind it.
        var newestLost = seen.Lost[0];
        var theirs = seen.UpstreamTip!;
        return HistoryErrors.Rewritten(
            repository.Place,
            seen,
            repository.Ancestry.Commits(newestLost, theirs, Most, cancelled, seen.Objects),
            repository.Ancestry.Commits(seen.Tip, newestLost, Most, cancelled, seen.Objects),
            repository.Ancestry.Commits(theirs, seen.Tip, Most, cancelled, seen.Objects)
        );
    }
}
