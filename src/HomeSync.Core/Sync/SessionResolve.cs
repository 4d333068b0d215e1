using HomeSync.Core.Git;
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
    ) => session.Resolve(request, new Resolution { Side = side, Paths = paths }, cancelled);

    /// <summary>Tells what settling would do; writes nothing and takes no lock.</summary>
    /// <exception cref="Errors.GitException">It would stop.</exception>
    public static Outcome RehearseResolve(
        this Session session,
        SyncRequest request,
        CancellationToken cancelled
    ) => session.Rehearse(request with { Resolution = new Resolution() }, cancelled);

    /// <summary>Finds out what is in conflict, for a person to edit.</summary>
    /// <returns>The files, or how it ended when there is nothing to edit.</returns>
    public static (ConflictEdit? Edit, Outcome Outcome) BeginEdit(
        this Session session,
        SyncRequest request,
        IReadOnlyList<string> paths,
        CancellationToken cancelled
    )
    {
        var outcome = session.Resolve(
            request,
            new Resolution { Paths = paths, Reopens = paths.Count > 0 },
            cancelled
        );
        if (!outcome.IsConflict || OpenConflict.In(session.Place) is not { } conflict)
            return (null, outcome);
        var copies = session.NewParts().Copies;
        return (new ConflictEdit(conflict, paths, copies, cancelled), outcome);
    }

    /// <summary>Joins both sides by a merge, with what the person made of the files.</summary>
    public static Outcome FinishEdit(
        this Session session,
        SyncRequest request,
        ConflictEdit edit,
        CancellationToken cancelled
    ) => session.Resolve(request, new Resolution { Decided = edit.Choices() }, cancelled);

    private static Outcome Resolve(
        this Session session,
        SyncRequest request,
        Resolution resolution,
        CancellationToken cancelled
    ) => session.Sync(request with { Resolution = resolution }, cancelled);
}
