using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>A dry run: the same look's questions and the same plan, told instead of done.</summary>
internal sealed class Rehearsal(SyncParts parts, Log log)
{
    /// <exception cref="HomeSyncException">What would stop it as well.</exception>
    public Outcome Run(SyncRequest request, CancellationToken cancelled)
    {
        using var objects = new ScratchFolder();
        var look = new LookBeside(
            parts.Repository,
            parts.Remote,
            parts.Upstreams,
            parts.Sieve,
            objects.Path
        );
        var seen = look.At(request, cancelled);
        if (IsFollowing(seen, cancelled))
            return new Outcome("dry-run");
        var plan = Plan.For(seen, request);
        var suspects =
            plan.Commits || (plan.Stop == PlanStop.Diverged && request.Commit)
                ? parts.Uncommitted.In(seen, request.Guard, objects.Path, cancelled)
                : [];
        if (suspects.Count > 0)
        {
            seen = HeldBack.Without(suspects, seen);
            plan = Plan.For(seen, request);
        }
        if (parts.Standstill.Of(new Attempt(seen, plan), request, cancelled) is { } problem)
            throw problem;
        var refusal = plan.Sends ? Refusal(seen, request, suspects, cancelled) : null;
        if (refusal is not null)
            plan = plan with { Sends = false };
        var incoming = Tell(seen, plan, request, isAll: refusal is null, cancelled);
        parts.Tell.Suspects(suspects);
        if (refusal is not null)
            throw refusal;
        return new Outcome("dry-run")
        {
            CommitsIn = plan.Takes ? seen.Behind : 0,
            CommitsOut = plan.Sends ? seen.Ahead + (plan.Commits ? 1 : 0) : 0,
            Files = OutcomeFiles.Of(incoming) with
            {
                Committed = plan.Commits ? seen.Files.ToCommit : [],
                NotSynced = seen.Files.NotSynced,
            },
        };
    }

    /// <summary>Whether a sync would first move to what the last push, which got no answer, has sent.</summary>
    private bool IsFollowing(Seen seen, CancellationToken cancelled)
    {
        if (
            Unconfirmed.In(parts.Repository.Place) is not { } earlier
            || (earlier.Branch, earlier.OldTip) != (seen.BranchRef, seen.Tip)
            || !parts.Adoption.HasArrived(earlier, seen, cancelled)
        )
        {
            return false;
        }
        log.Info("Would follow the last push, which ended without an answer and had arrived");
        log.Info("Dry run: nothing was changed");
        return true;
    }

    /// <summary>What the guard says of the commits that are there already.</summary>
    private GitException? Refusal(
        Seen seen,
        SyncRequest request,
        IReadOnlyList<Suspect> known,
        CancellationToken cancelled
    )
    {
        if (seen.Ahead == 0)
            return null;
        // What was fetched beside is known to nobody but the look; both sides have where they parted.
        var from =
            seen.Objects is null || seen.UpstreamTip is null
                ? seen.UpstreamTip
                : parts.Repository.Ancestry.ForkOf(
                    seen.Tip,
                    seen.UpstreamTip,
                    cancelled,
                    seen.Objects
                );
        return new Unsent(parts).Refusal(
            seen with
            {
                UpstreamTip = from,
            },
            fresh: null,
            request,
            known,
            cancelled
        );
    }

    /// <returns>The changes that would come in.</returns>
    private IReadOnlyList<TreeChange> Tell(
        Seen seen,
        Plan plan,
        SyncRequest request,
        bool isAll,
        CancellationToken cancelled
    )
    {
        if (parts.Recovery.IsNeeded)
            log.Info("Would first settle the last sync, which was interrupted in its move");
        if (plan.Commits)
        {
            log.Info(
                $"Would commit {Amount.Of(seen.Files.Changed.Count + seen.Files.New.Count, "file")}:"
            );
            LongList.Tell(
                log,
                [
                    .. seen.Files.Changed.Select(c => $"{c.Short} {ByteText.ForPeople(c.Path)}"),
                    .. seen.Files.New.Select(n => $"A  {ByteText.ForPeople(n)}"),
                ]
            );
        }
        if (plan.Sends)
        {
            var sent = seen.UpstreamTip is null
                ? parts.Repository.Ancestry.Commits(
                    seen.Tip,
                    without: null,
                    LongList.Most,
                    cancelled
                )
                : parts.Repository.Ancestry.Commits(
                    seen.Tip,
                    seen.UpstreamTip,
                    LongList.Most,
                    cancelled,
                    seen.Objects
                );
            log.Info(
                $"Would push {Amount.Of(seen.Ahead + (plan.Commits ? 1 : 0), "commit")} to {seen.Upstream!.Name}:"
            );
            LongList.Tell(
                log,
                [.. plan.Commits ? ["(the new commit)"] : Array.Empty<string>(), .. sent],
                seen.Ahead
            );
        }
        var incoming = plan.Takes
            ? new RehearsedIncoming(parts, log).Tell(seen, plan, cancelled)
            : [];
        if (plan.Joins)
        {
            log.Info(
                $"Would bring both sides together by a {(request.Resolution is null ? request.OnDiverged : DivergedPolicy.Merge).ToString().ToLowerInvariant()}"
            );
        }
        if (seen.Remote == RemoteState.Offline)
            parts.Tell.Offline(seen.RemoteWords);
        if (seen.Remote == RemoteState.None)
        {
            log.Info(
                seen.FollowsLocal is { } local
                    ? $"Branch {seen.Branch} follows {local}, a branch of this machine: nothing would be pushed or pulled"
                    : "The repository has no remote: nothing would be pushed or pulled"
            );
        }
        parts.Tell.NotSynced(seen);
        if (plan.DoesNothing && isAll)
            log.Info("Nothing to do");
        log.Info("Dry run: nothing was changed");
        return incoming;
    }
}
