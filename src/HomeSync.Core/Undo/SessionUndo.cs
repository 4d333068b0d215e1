using HomeSync.Core.Errors;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Undo as a session's operation.</summary>
public static class SessionUndo
{
    /// <summary>Undoes an operation, or brings files back, under the lock; noted in the metrics.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop; nothing live has changed, or all of it.</exception>
    public static Outcome Undo(
        this Session session,
        UndoRequest request,
        CancellationToken cancelled
    ) =>
        session.Carry(
            "undo",
            parts =>
                new UndoOperation(parts, ChoiceOf(session, parts), TellerOf(session)).Run(
                    request,
                    cancelled
                ),
            cancelled
        );

    /// <summary>Tells what an undo would do; writes nothing and takes no lock.</summary>
    /// <returns>What it would come to, and the difference it would make, as git shows it.</returns>
    /// <exception cref="GitException">It would stop.</exception>
    public static (Outcome Outcome, string Difference) RehearseUndo(
        this Session session,
        UndoRequest request,
        CancellationToken cancelled
    )
    {
        var parts = session.NewParts();
        return new UndoRehearsal(
            parts,
            ChoiceOf(session, parts),
            TellerOf(session),
            session.Log
        ).Run(request, cancelled);
    }

    /// <summary>The ids of all savepoints: what can still be undone.</summary>
    public static IReadOnlyList<string> SavepointIds(
        this Session session,
        CancellationToken cancelled
    ) => session.NewParts().Savepoints.Ids(cancelled);

    private static UndoChoice ChoiceOf(Session session, SyncParts parts) =>
        new(session.Place, parts.Savepoints, session.Metrics);

    private static UndoTeller TellerOf(Session session) => new(session.Log, session.Clock);
}
