using HomeSync.Core.Configuration;

namespace HomeSync.Core.Sync;

/// <summary>What one sync will do, worked out from what was seen before anything is done.</summary>
/// <param name="Stop">Why nothing will be done.</param>
/// <param name="Commits">Changes are committed.</param>
/// <param name="Takes">The branch moves forward to its upstream.</param>
/// <param name="Sends">Commits go to the remote.</param>
internal sealed record Plan(PlanStop Stop, bool Commits, bool Takes, bool Sends)
{
    /// <summary>Both sides have commits: they are brought together beside the repository first.</summary>
    public bool Joins { get; init; }

    public bool DoesNothing =>
        this is { Stop: PlanStop.None, Commits: false, Takes: false, Sends: false };

    public static Plan Stopped(PlanStop why) => new(why, false, false, false);

    /// <summary>The plan for what was seen; looks at nothing else.</summary>
    public static Plan For(Seen seen, SyncRequest request)
    {
        var commits = request.Commit && seen.Files.AreToCommit;
        if (seen.Files.AreDirty && !commits && request.NeedsCleanTree)
            return Stopped(PlanStop.Dirty);
        if (seen.IsUnrelated && (request.Take || request.Send))
            return Stopped(PlanStop.Unrelated);
        if (seen.Lost.Count > 0 && (request.Take || request.Send))
            return Stopped(PlanStop.Rewritten);
        var unsent = seen.Ahead + (commits ? 1 : 0);
        var diverged = unsent > 0 && seen.Behind > 0 && (request.Take || request.Send);
        var joins =
            diverged
            && request.Take
            && (request.OnDiverged != DivergedPolicy.Stop || request.Resolution is not null);
        if (diverged && !joins)
            return Stopped(PlanStop.Diverged);
        var reachable = seen.Remote is RemoteState.Reached or RemoteState.NotAsked;
        return new Plan(
            PlanStop.None,
            commits,
            Takes: request.Take && seen.Behind > 0,
            Sends: request.Send && unsent > 0 && reachable
        )
        {
            Joins = joins,
        };
    }
}
