using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>A dry run: the same look's questions and the same plan, told instead of done.</summary>
internal sealed class Rehearsal(SyncParts parts, Log log)
{
    private const int Most = 20;

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
        if (plan.Stop != PlanStop.None)
            throw parts.Standstill.Explain(plan, seen, request, cancelled);
        var incoming = Tell(seen, plan, request, cancelled);
        parts.Tell.Suspects(suspects);
        return new Outcome("dry-run")
        {
            CommitsIn = plan.Takes ? seen.Behind : 0,
            CommitsOut = plan.Sends ? seen.Ahead + (plan.Commits ? 1 : 0) : 0,
            Files = new()
            {
                Committed = plan.Commits ? seen.ToCommit : [],
                Written = [.. incoming.Where(c => !c.IsDeletion).Select(c => c.Path)],
                Removed = [.. incoming.Where(c => c.IsDeletion).Select(c => c.Path)],
                NotSynced = seen.NotSynced,
            },
        };
    }

    /// <returns>The changes that would come in.</returns>
    private IReadOnlyList<TreeChange> Tell(
        Seen seen,
        Plan plan,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        if (parts.Recovery.IsNeeded)
            log.Info("Would first settle the last sync, which was interrupted in its move");
        if (plan.Commits)
        {
            log.Info(
                $"Would commit {Amount.Of(seen.Changed.Count + seen.NewFiles.Count, "file")}:"
            );
            Lines([
                .. seen.Changed.Select(c => $"{c.Short} {ByteText.ForPeople(c.Path)}"),
                .. seen.NewFiles.Select(n => $"A  {ByteText.ForPeople(n)}"),
            ]);
        }
        if (plan.Sends)
        {
            var sent = seen.UpstreamTip is null
                ? parts.Repository.Ancestry.Commits(seen.Tip, without: null, Most, cancelled)
                : parts.Repository.Ancestry.Commits(
                    seen.Tip,
                    seen.UpstreamTip,
                    Most,
                    cancelled,
                    seen.Objects
                );
            log.Info(
                $"Would push {Amount.Of(seen.Ahead + (plan.Commits ? 1 : 0), "commit")} to {seen.Upstream!.Name}:"
            );
            Lines(
                [.. plan.Commits ? ["(the new commit)"] : Array.Empty<string>(), .. sent],
                seen.Ahead
            );
        }
        var incoming = plan.Takes ? TellIncoming(seen, plan, cancelled) : [];
        if (plan.Joins)
        {
            log.Info(
                $"Would bring both sides together by a {request.OnDiverged.ToString().ToLowerInvariant()}"
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
        if (plan.DoesNothing)
            log.Info("Nothing to do");
        log.Info("Dry run: nothing was changed");
        return incoming;
    }

    private IReadOnlyList<TreeChange> TellIncoming(
        Seen seen,
        Plan plan,
        CancellationToken cancelled
    )
    {
        log.Info($"Would take {Amount.Of(seen.Behind, "commit")} from {seen.Upstream!.Name}:");
        Lines(
            parts.Repository.Ancestry.Commits(
                seen.UpstreamTip!,
                seen.Tip,
                Most,
                cancelled,
                seen.Objects
            ),
            seen.Behind
        );
        // From where both parted: what only this machine has doesn't go.
        var fork =
            parts.Repository.Ancestry.ForkOf(seen.Tip, seen.UpstreamTip!, cancelled, seen.Objects)
            ?? seen.Tip;
        var changes = Changes(fork, seen.UpstreamTip!, seen, cancelled);
        Lines([
            .. changes.Select(c =>
                $"{(c.IsDeletion ? 'D' : c.IsAddition ? 'A' : 'M')}  {ByteText.ForPeople(c.Path)}"
            ),
        ]);
        var ours = Changes(fork, seen.Tip, seen, cancelled)
            .Select(c => c.Path)
            .Concat(seen.Changed.Select(c => c.Path))
            .Concat(seen.NewFiles)
            .ToHashSet(StringComparer.Ordinal);
        List<TreeChange> alone = [.. changes.Where(c => !c.IsSubmodule && !ours.Contains(c.Path))];
        // What git tracks here isn't in the way: it is one of the two sides.
        foreach (
            var obstacle in InTheWay(seen, alone, cancelled).Where(o => !ours.Contains(o.Path))
        )
        {
            log.Warn(
                $"Would stop: {ByteText.ForPeople(obstacle.Path)} is in the way ({obstacle.Why})"
            );
        }
        // Merging would write objects, so what comes of these shows when it is done.
        foreach (var both in changes.Select(c => c.Path).Where(c => plan.Joins && ours.Contains(c)))
            log.Warn($"Changed on both sides, which may be a conflict: {ByteText.ForPeople(both)}");
        return changes;
    }

    private IReadOnlyList<TreeChange> Changes(
        string from,
        string to,
        Seen seen,
        CancellationToken cancelled
    ) => from == to ? [] : parts.Repository.Files.Changes(from, to, cancelled, seen.Objects);

    /// <summary>What the move itself would refuse to overwrite.</summary>
    private IEnumerable<NotSynced> InTheWay(
        Seen seen,
        IReadOnlyList<TreeChange> changes,
        CancellationToken cancelled
    )
    {
        var place = parts.Repository.Place;
        var obstacles = new Obstacles(
            place.WorkTree,
            parts.Repository.Configured.IgnoresCase(cancelled)
        );
        var incoming = changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var flagged = new BesideIndex(parts.Git, place.IndexFile).Flagged(cancelled);
        return
        [
            .. Obstacles.TooLong(changes, place.WorkTree, parts.Room.Staged),
            .. obstacles.OnlyInCase(changes),
            .. obstacles.In(changes),
            .. seen.NotSynced.Where(f => f.Why != Sieve.Untracked && incoming.Contains(f.Path)),
            .. new HiddenEdits(parts.Repository).In(changes, flagged, cancelled),
        ];
    }

    private void Lines(IReadOnlyList<string> lines, int? all = null)
    {
        foreach (var line in lines.Take(Most))
            log.Info($"  {line}");
        var more = Math.Max(all ?? lines.Count, lines.Count) - Math.Min(lines.Count, Most);
        if (more > 0)
            log.Info($"  ... and {more} more");
    }
}
