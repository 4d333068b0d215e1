using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What comes after the move: none of it can undo the sync any more.</summary>
internal sealed class Aftermath(SyncParts parts)
{
    public Outcome Of(Attempt attempt, SyncRequest request, CancellationToken cancelled)
    {
        var (seen, plan) = attempt;
        var (commit, files) = (attempt.Commit, attempt.Files);
        var (sent, offline) = (attempt.Sent, attempt.IsOffline);
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
        var isAlike =
            plan.DoesNothing && kept == 0 && HeldBack.Among(seen.Files.NotSynced).Count == 0;
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
        if (sent.Commits > 0 && seen.UpstreamTip is null)
            parts.Tell.NewBranch(seen, parts.NewBranch.Strangers(seen, cancelled));
        return new Outcome(CodeOf(plan, seen, offline))
        {
            CommitsIn = plan.Takes ? seen.Behind : 0,
            FilesIn = files.Written.Count + files.Removed.Count,
            CommitsOut = sent.Commits,
            FilesOut = sent.Files,
            Savepoint = files.Savepoint,
            Files = files.ToOutcome() with
            {
                Committed = commit is null ? [] : seen.Files.ToCommit,
                NotSynced = seen.Files.NotSynced,
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
