using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Makes beside the repository what is to be sent and moved to; nothing live changes.</summary>
internal sealed class Preparation(SyncParts parts)
{
    /// <summary>A commit of this machine's changes, beside the repository, where one is wanted.</summary>
    public Attempt Commit(
        Seen seen,
        Unconfirmed? earlier,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        var plan = Plan.For(seen, request);
        if (plan.Stop == PlanStop.Diverged && request.Commit)
        {
            // What is held back is no change to bring together with anything.
            using var objects = new ScratchFolder();
            var held = parts.Uncommitted.In(seen, request.Guard, objects.Path, cancelled);
            seen = HeldBack.Without(held, seen);
            plan = Plan.For(seen, request);
        }
        if (!plan.Commits)
            return new Attempt(seen, plan);
        parts.Room.Open();
        (var commit, seen, var suspects) = parts.AutoCommit.Prepare(
            seen,
            request.Guard,
            earlier,
            cancelled
        );
        return new Attempt(seen, commit is null ? Plan.For(seen, request) : plan)
        {
            Commit = commit,
            Suspects = suspects,
        };
    }

    /// <summary>Where both sides have commits, they are brought together beside the repository.</summary>
    public Attempt Join(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        var commit = attempt.Commit;
        if (commit is not null)
            parts.Tell.Committing(seen);
        if (!plan.Joins)
            return attempt;
        if (commit is null)
            parts.Room.Open();
        var joined = parts.Joiner.Prepare(seen, commit, request, cancelled);
        parts.Tell.Joined(joined, seen);
        return attempt with
        {
            Joined = joined,
            // All dropped, since the upstream had it: there is nothing to send.
            Plan = plan with
            {
                Sends = plan.Sends && joined.Unsent > 0,
            },
        };
    }

    /// <summary>Works the move out before anything is sent: what it would refuse must not be.</summary>
    public Attempt Draft(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        var (fresh, known) = (attempt.Fresh, attempt.Suspects);
        var (draft, refusal) = Together.Do(
            () => fresh is null ? null : parts.Move.Draft(fresh, cancelled),
            () =>
                plan.Sends
                    ? new Unsent(parts).Refusal(seen, fresh, request, known, cancelled)
                    : null
        );
        return attempt with
        {
            Draft = draft,
            Refusal = refusal,
            Plan = plan with { Sends = plan.Sends && refusal is null },
        };
    }
}
