using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>Settling a conflict: a sync that knows what the person decided.</summary>
public static class SessionResolve
{
    /// <summary>Joins both sides by a merge, with one side's version wherever both changed the same.</summary>
    /// <param name="session">The repository.</param>
    /// <param name="request">The sync.</param>
    /// <param name="side">Whose version counts.</param>
    /// <param name="paths">Files or folders from the top of the working tree; empty for all.</param>
    /// <param name="cancelled">Asks it to stop.</param>
    public static Outcome Resolve(
        this Session session,
        SyncRequest request,
        Side side,
        IReadOnlyList<string> paths,
        CancellationToken cancelled
    ) =>
        session.Sync(
            request with
            {
                Resolution = new Resolution { Side = side, Paths = paths },
            },
            cancelled
        );
}
