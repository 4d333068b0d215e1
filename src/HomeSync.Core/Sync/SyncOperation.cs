using HomeSync.Core.Errors;
using HomeSync.Core.Git;
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

    private readonly Preparation preparation = new(parts);

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

        var attempt = preparation.Commit(seen, earlier, request, cancelled);
        if (parts.Standstill.Of(attempt, request, cancelled) is { } problem)
            return Outcome.Stopped(problem);
        attempt = preparation.Join(attempt, request, cancelled);
        attempt = preparation.Draft(attempt, request, cancelled);
        return
            Publish(attempt, request, cancelled) is { } published
            && Move(published, earlier, cancelled) is { } moved
            ? End(moved, request, cancelled)
            : null;
    }

    /// <returns>Null when all has to be looked at again.</returns>
    private Attempt? Publish(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        var fresh = attempt.Fresh;
        if (!plan.Sends)
            return attempt with { IsOffline = seen.Remote == RemoteState.Offline };
        bool IsAsSeen() => parts.Move.IsAsSeen(fresh, cancelled);
        if (fresh is not null && !parts.Publication.Announce(fresh, IsAsSeen, cancelled))
            return null;
        parts.Tell.Sending();
        var (end, files) = Together.Do(
            () => parts.Publication.Send(seen, fresh, request, cancelled),
            () => new Unsent(parts).Files(seen, fresh, cancelled)
        );
        if (end == PublicationEnd.LostRace)
            return null;
        if (end == PublicationEnd.Offline)
            return attempt with { IsOffline = true };
        var commits = Unsent.Commits(seen, fresh);
        parts.Tell.Sent(commits);
        return attempt with { Sent = (commits, files) };
    }

    /// <returns>Null when all has to be looked at again.</returns>
    private Attempt? Move(Attempt attempt, Unconfirmed? earlier, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        if (attempt.Fresh is null && plan.Takes)
            parts.Room.Open();
        var prepared =
            attempt.Fresh ?? (plan.Takes ? parts.FastForward.Prepare(seen, cancelled) : null);
        if (prepared is null)
            return attempt;
        if (attempt is { Joined: not null, Commit: { } commit })
            parts.Backups.Keep(commit.NewTip, cancelled);
        var draft = attempt.Draft ?? parts.Move.Draft(prepared, cancelled);
        var wasSent = plan.Sends && attempt.Fresh is not null;
        prepared = prepared with { Settles = wasSent || earlier is not null };
        // Before the move, which drops the refs that kept it within reach; sending another did it already.
        if (!wasSent && earlier is not null && earlier.Commit != prepared.NewTip)
            earlier.Supersede(parts.Commits, cancelled);
        if (parts.Move.Carry(prepared, draft, cancelled) is not { } files)
            return null;
        if (prepared.Settles)
            Unconfirmed.Close(parts.Repository.Place);
        return attempt with { Files = files };
    }

    private Outcome End(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        parts.Tell.Suspects(attempt.Suspects);
        var outcome = new Aftermath(parts).Of(attempt, request, cancelled);
        if (outcome.Savepoint.Length == 0)
            outcome = outcome with { Savepoint = adopted };
        return attempt.Refusal is { } refusal
            ? outcome with
            {
                Code = refusal.Code,
                Problem = refusal,
            }
            : outcome;
    }

    private Outcome? Adopt(Unconfirmed earlier, Seen seen, CancellationToken cancelled)
    {
        parts.Room.Open();
        var prepared = parts.Adoption.Prepare(earlier, seen, cancelled);
        // The move drops the ref that keeps this machine's part of what both sides came to.
        earlier.KeepLocal(parts.Commits, cancelled);
        if (parts.Move.Carry(prepared, cancelled) is { } files)
        {
            Unconfirmed.Close(parts.Repository.Place);
            parts.Tell.Confirmed();
            if (files.Written.Count + files.Removed.Count > 0)
                parts.Tell.Moved(files, seen.Behind);
            adopted = files.Savepoint;
        }
        return null;
    }
}
