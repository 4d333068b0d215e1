namespace HomeSync.Core.Sync;

/// <summary>What one sync will do, worked out from what was seen before anything is done.</summary>
/// <param name="Stop">Why nothing will be done.</param>
/// <param name="Commits">Changes are committed.</param>
/// <param name="Takes">The branch moves forward to its upstream.</param>
/// <param name="Sends">Commits go to the remote.</param>
internal sealed record Plan(PlanStop Stop, bool Commits, bool Takes, bool Sends)
{
    public bool DoesNothing =>
        this is { Stop: PlanStop.None, Commits: false, Takes: false, Sends: false };

    /// <summary>The plan for what was seen; looks at nothing else.</summary>
    public static Plan For(Seen seen, SyncRequest request)
    {
        var commits = request.Commit && (seen.IsDirty || seen.NewFiles.Count > 0);
        if (seen.IsDirty && !commits && request.NeedsCleanTree)
            return new Plan(PlanStop.Dirty, false, false, false);
        var unsent = seen.Ahead + (commits ? 1 : 0);
        if (unsent > 0 && seen.Behind > 0 && (request.Take || request.Send))
            return new Plan(PlanStop.Diverged, false, false, false);
        var reachable = seen.Remote is RemoteState.Reached or RemoteState.NotAsked;
        return new Plan(
            PlanStop.None,
            commits,
            Takes: request.Take && seen.Behind > 0,
            Sends: request.Send && unsent > 0 && reachable
        );
    }
}
