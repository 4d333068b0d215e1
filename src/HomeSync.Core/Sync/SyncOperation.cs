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
    /// <summary>Ten machines may send in the same second, and each but one has to look again.</summary>
    private const int MostLooks = 25;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);

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
                if (!parts.Recovery.IsNeeded)
                    parts.Room.Clear();
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
            var held = parts.AutoCommit.Suspects(seen, request.Guard, objects.Path, cancelled);
            seen = AutoCommit.Without(held, seen);
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
        var draft = fresh is null ? null : parts.Move.Draft(fresh, parts.Room, cancelled);
        var refusal = plan.Sends ? HeldBackBy(seen, fresh, request, suspects, cancelled) : null;
        if (refusal is not null)
            plan = plan with { Sends = false };
        if (plan.Sends)
        {
            if (fresh is not null && !parts.Move.IsAsSeen(fresh, parts.Room, cancelled))
                return null;
            parts.Tell.Sending();
            var end = parts.Publication.Send(seen, fresh, request, cancelled);
            if (end == PublicationEnd.LostRace)
                return null;
            offline = end == PublicationEnd.Offline;
        }
        var sent =
            plan.Sends && !offline ? CountSent(seen, fresh, cancelled) : (Commits: 0, Files: 0);

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
            prepared = prepared with
            {
                Settles = earlier is not null || (plan.Sends && fresh is not null),
            };
            (var end, files) = parts.Move.Carry(prepared, draft, parts.Room, cancelled);
            if (end == MoveEnd.LookAgain)
                return null;
            if (earlier is not null && earlier.Commit != prepared.NewTip)
                earlier.Supersede(parts.Commits, CancellationToken.None);
            if (prepared.Settles)
                Unconfirmed.Close(parts.Repository.Place);
        }
        parts.Tell.Suspects(suspects);
        var outcome = Close(request, seen, plan, commit, files, sent, offline, cancelled);
        return refusal is null ? outcome : outcome with { Code = refusal.Code, Problem = refusal };
    }

    /// <summary>Why commits that the remote hasn't can't be sent, for what is in them; null when they can.</summary>
    private GitException? HeldBackBy(
        Seen seen,
        Prepared? fresh,
        SyncRequest request,
        IReadOnlyList<Suspect> known,
        CancellationToken cancelled
    )
    {
        // Nothing of ours is sent but the commit just made, and that was looked at when it was made; what
        // it was brought together with came from the remote.
        if (fresh is { IsGuarded: true } && seen.Ahead == 0)
            return null;
        var unsent = parts.Guard.Unsent(
            fresh?.NewTip ?? seen.Tip,
            seen.UpstreamTip,
            seen.Upstream!.Remote,
            request.Guard,
            cancelled
        );
        parts.Tell.Suspects([.. unsent.Except(known)]);
        var held = unsent.FindAll(s => s.Held);
        return held.Count == 0
            ? null
            : GuardErrors.Unsent(
                parts.Repository.Place,
                held,
                seen.UpstreamTip is null ? null : seen.Upstream.Name
            );
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

    private (int Commits, int Files) CountSent(
        Seen seen,
        Prepared? commit,
        CancellationToken cancelled
    )
    {
        var commits = commit is { Local: not null }
            ? commit.Unsent
            : seen.Ahead + (commit is null ? 0 : 1);
        parts.Tell.Sent(commits);
        if (seen.UpstreamTip is null)
            return (commits, 0);
        var files = seen.UpstreamTip == seen.Tip ? commit?.ChangedFiles : null;
        files ??= parts
            .Repository.Changes(seen.UpstreamTip, commit?.NewTip ?? seen.Tip, cancelled)
            .Count;
        return (commits, files.Value);
    }

    /// <summary>What comes after the move: none of it can undo the sync any more.</summary>
    private Outcome Close(
        SyncRequest request,
        Seen seen,
        Plan plan,
        Prepared? commit,
        MovedFiles files,
        (int Commits, int Files) sent,
        bool offline,
        CancellationToken cancelled
    )
    {
        if (plan.Joins || seen.Behind == 0)
            Settled(seen, cancelled);
        parts.Tell.Moved(files, plan.Takes ? seen.Behind : 0);
        Bring(files.Submodules, request, cancelled);
        parts.Tell.NotSynced(seen);
        if (offline)
            parts.Tell.Offline(seen.RemoteWords);
        if (seen.Remote == RemoteState.None)
            parts.Tell.NoRemote(seen);
        var kept = plan.Sends ? 0 : seen.Ahead + (commit is null ? 0 : 1);
        var isAlike = plan.DoesNothing && kept == 0;
        if (!request.Send && seen.UpstreamTip is not null && kept > 0)
            parts.Tell.KeptBack(kept);
        else if (isAlike && request.Take && seen.Remote == RemoteState.Reached)
            parts.Tell.AlreadyInSync();
        if (request.Take && !offline)
            parts.Tell.Updated();
        var atRemote = sent.Commits > 0 || seen.UpstreamTip is not null;
        if (
            request.Send
            && atRemote
            && !offline
            && seen.Upstream is { IsConfigured: false } upstream
        )
        {
            Note(seen.Branch, upstream);
        }

        if (commit is not null)
            RunHook("post-commit", [], cancelled);
        if (plan.Takes)
            RunHook("post-merge", ["0"], cancelled);
        if (!plan.DoesNothing)
            parts.Tidy(cancelled);
        return new Outcome(CodeOf(plan, seen, offline))
        {
            CommitsIn = plan.Takes ? seen.Behind : 0,
            FilesIn = files.Written.Count + files.Removed.Count,
            CommitsOut = sent.Commits,
            FilesOut = sent.Files,
            Savepoint = files.Savepoint.Length > 0 ? files.Savepoint : adopted,
            Files = files.ToOutcome() with
            {
                Committed = commit is null ? [] : seen.ToCommit,
                NotSynced = seen.NotSynced,
            },
        };
    }

    /// <summary>All is synced by then: a submodule that can't be brought is named, and no failure of it.</summary>
    private void Bring(
        IReadOnlyList<TreeChange> submodules,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        foreach (var submodule in submodules)
        {
            IEnumerable<(string, string?)> ends = request.Submodules
                ? parts.Submodules.Bring(submodule, cancelled)
                : [(submodule.Path, Submodules.ByHand)];
            foreach (var (path, problem) in ends)
                parts.Tell.Submodule(path, problem);
        }
    }

    private void Settled(Seen seen, CancellationToken cancelled)
    {
        if (OpenConflict.In(parts.Repository.Place) is null)
            return;
        if (parts.Copies.ClearUpTo(seen.BranchRef, cancelled))
            parts.Tell.CopiesLeft(parts.Copies.Folder);
        OpenConflict.Forget(parts.Repository.Place, seen.BranchRef);
    }

    /// <summary>All is synced by then: that git's configuration can't be written is no failure of it.</summary>
    private void Note(string branch, Upstream upstream)
    {
        try
        {
            parts.Remote.SetUpstream(branch, upstream, CancellationToken.None);
        }
        catch (GitException problem)
        {
            parts.Tell.UpstreamNotSet(problem);
        }
    }

    private static string CodeOf(Plan plan, Seen seen, bool offline) =>
        offline ? "offline"
        : seen.Remote == RemoteState.None ? "local-only"
        : plan.DoesNothing ? "up-to-date"
        : "synced";

    private void RunHook(string hook, string[] arguments, CancellationToken cancelled)
    {
        var finished = parts.Hooks.Run(hook, arguments, indexFile: null, cancelled);
        if (!finished.Succeeded)
            parts.Tell.HookFailed(hook, finished);
    }
}
