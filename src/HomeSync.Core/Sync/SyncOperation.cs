using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>
/// One sync from beginning to end: look, plan, prepare beside, publish, then move. Until the move
/// nothing live has changed, so whatever ends it earlier leaves nothing to roll back.
/// </summary>
internal sealed class SyncOperation(SyncParts parts)
{
    /// <summary>Fifty machines may send in the same second, and each but one has to look again.</summary>
    private const int MostLooks = 50;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

    private readonly Unsent unsent = new(parts);

    /// <summary>The savepoint of a push's commit that was moved to belatedly; empty when there was none.</summary>
    private string adopted = "";

    /// <exception cref="OperationCanceledException">It was asked to stop; nothing live has changed, or all of it.</exception>
    /// <exception cref="HomeSyncException">Something stopped it; nothing live has changed.</exception>
    public Outcome Run(SyncRequest request, CancellationToken cancelled)
    {
        parts.Recover(cancelled);
        if (request.Take)
            parts.Tell.Taking();
        for (var look = 1; look <= MostLooks; look++)
        {
            try
            {
                if (TryOnce(request, cancelled) is { } outcome)
                    return outcome;
            }
            finally
            {
                parts.LeaveRoom();
            }
            // Machines that lost the same race mustn't all come back in the same instant.
            cancelled.WaitHandle.WaitOne(
                ShortestPause + Random.Shared.NextDouble() * (LongestPause - ShortestPause)
            );
        }
        return Outcome.Stopped(SyncErrors.KeepsChanging(parts.Repository.Place));
    }

    /// <returns>Null when all has to be looked at again.</returns>
    private Outcome? TryOnce(SyncRequest request, CancellationToken cancelled)
    {
        var seen = parts.Look.At(request, cancelled);
        var earlier = parts.Adoption.Pending(seen, cancelled);
        if (earlier is not null && parts.Adoption.HasArrived(earlier, seen, cancelled))
            return Adopt(earlier, seen, cancelled);

        var plan = Plan.For(seen, request);
        if (plan.Stop == PlanStop.Diverged && request.Commit)
        {
            // What is held back is no change to bring together with anything.
            using var objects = new ScratchFolder();
            var held = parts.Uncommitted.In(seen, request.Guard, objects.Path, cancelled);
            seen = HeldBack.Without(held, seen);
            plan = Plan.For(seen, request);
        }
        Prepared? commit = null;
        IReadOnlyList<Suspect> suspects = [];
        if (plan.Commits)
        {
            parts.Room.Open();
            (commit, seen, suspects) = parts.AutoCommit.Prepare(
                seen,
                request.Guard,
                parts.Room,
                earlier,
                cancelled
            );
            if (commit is null)
                plan = Plan.For(seen, request);
        }
        if (plan.Stop != PlanStop.None)
            return Outcome.Stopped(parts.Standstill.Explain(plan, seen, request, cancelled));
        if (request.Resolution is not null && !plan.Joins)
            return Outcome.Stopped(ConflictErrors.Nothing(parts.Repository.Place, seen));

        if (request.NeedsRemote && seen.Remote == RemoteState.None)
            return Outcome.Stopped(PushErrors.NoRemote(parts.Repository.Place, seen));
        if (commit is not null)
            parts.Tell.Committing(commit, seen);
        var joined = plan.Joins
            ? Prepare(
                () => parts.Joiner.Prepare(seen, commit, request, parts.Room, cancelled),
                commit is not null
            )
            : null;
        if (joined is not null)
            parts.Tell.Joined(joined, seen);
        var fresh = joined ?? commit;
        var offline = seen.Remote == RemoteState.Offline;
        // All dropped, since the upstream had it: there is nothing to send.
        if (joined is { Unsent: 0 })
            plan = plan with { Sends = false };
        // What the move would refuse must not be sent.
        var (draft, refusal) = Together.Do(
            () => fresh is null ? null : parts.Move.Draft(fresh, parts.Room, cancelled),
            () => plan.Sends ? unsent.Refusal(seen, fresh, request, suspects, cancelled) : null
        );
        if (refusal is not null)
            plan = plan with { Sends = false };
        var sent = (Commits: 0, Files: 0);
        if (plan.Sends)
        {
            bool IsAsSeen() => parts.Move.IsAsSeen(fresh, parts.Room, cancelled);
            if (fresh is not null && !parts.Publication.Announce(fresh, IsAsSeen, cancelled))
                return null;
            parts.Tell.Sending();
            var (end, changed) = Together.Do(
                () => parts.Publication.Send(seen, fresh, request, cancelled),
                () => unsent.Files(seen, fresh, cancelled)
            );
            if (end == PublicationEnd.LostRace)
                return null;
            offline = end == PublicationEnd.Offline;
            if (!offline)
            {
                sent = (Unsent.Commits(seen, fresh), changed);
                parts.Tell.Sent(sent.Commits);
            }
        }

        var prepared =
            fresh
            ?? (
                plan.Takes
                    ? Prepare(() => parts.FastForward.Prepare(seen, parts.Room, cancelled))
                    : null
            );
        var files = MovedFiles.None;
        if (prepared is not null)
        {
            if (joined is not null && commit is not null)
                parts.Backups.Keep(commit.NewTip, cancelled);
            draft ??= parts.Move.Draft(prepared, parts.Room, cancelled);
            var wasSent = plan.Sends && fresh is not null;
            prepared = prepared with { Settles = wasSent || earlier is not null };
            // Before the move, which drops the refs that kept it within reach; sending another did it already.
            if (!wasSent && earlier is not null && earlier.Commit != prepared.NewTip)
                earlier.Supersede(parts.Commits, cancelled);
            (var end, files) = parts.Move.Carry(prepared, draft, parts.Room, cancelled);
            if (end == MoveEnd.LookAgain)
                return null;
            if (prepared.Settles)
                Unconfirmed.Close(parts.Repository.Place);
        }
        parts.Tell.Suspects(suspects);
        var outcome = new Aftermath(parts).Of(
            new Carried(seen, plan, commit)
            {
                Files = files,
                Sent = sent,
                IsOffline = offline,
                Savepoint = files.Savepoint.Length > 0 ? files.Savepoint : adopted,
            },
            request,
            cancelled
        );
        return refusal is null ? outcome : outcome with { Code = refusal.Code, Problem = refusal };
    }

    private Outcome? Adopt(Unconfirmed earlier, Seen seen, CancellationToken cancelled)
    {
        var prepared = Prepare(() => parts.Adoption.Prepare(earlier, seen, parts.Room, cancelled))!;
        var (end, files) = parts.Move.Carry(prepared, parts.Room, cancelled);
        if (end == MoveEnd.Done)
        {
            Unconfirmed.Close(parts.Repository.Place);
            parts.Tell.Confirmed();
            if (files.Written.Count + files.Removed.Count > 0)
                parts.Tell.Moved(files, seen.Behind);
            adopted = files.Savepoint;
        }
        return null;
    }

    /// <param name="prepare">Prepares in our room.</param>
    /// <param name="goesOn">Whether something is in there already that it goes on from.</param>
    private Prepared? Prepare(Func<Prepared?> prepare, bool goesOn = false)
    {
        if (!goesOn)
            parts.Room.Open();
        return prepare();
    }
}
