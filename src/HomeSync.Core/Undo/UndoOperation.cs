using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Undoes an operation, by an operation of its own that goes the same way: look, plan, prepare beside, move.</summary>
internal sealed class UndoOperation(SyncParts parts, UndoChoice choice, UndoTeller tell)
{
    private const int MostLooks = 6;

    private readonly UndoLook look = new(parts, choice);

    /// <exception cref="HomeSyncException">It can't be undone; nothing was changed.</exception>
    public Outcome Run(UndoRequest request, CancellationToken cancelled)
    {
        // What was interrupted may have been an undo: finished now, it isn't what a person wants undone.
        if (parts.Recover(cancelled) && request is { Id: null, Files: [] })
            throw UndoErrors.SettledFirst(parts.Repository.Place);
        var note = request.Files.Count > 0 ? null : choice.Of(request.Id, cancelled);
        for (var tries = 1; tries <= MostLooks; tries++)
        {
            try
            {
                if (TryOnce(note, request, cancelled) is { } outcome)
                    return outcome;
            }
            finally
            {
                parts.LeaveRoom();
            }
        }
        throw SyncErrors.KeepsChanging(parts.Repository.Place);
    }

    /// <returns>Null when all has to be looked at again.</returns>
    private Outcome? TryOnce(SavepointNote? note, UndoRequest request, CancellationToken cancelled)
    {
        var (status, plan, found) = look.At(note, request, cancelled);
        return plan is not null
            ? Undo(plan, request, cancelled)
            : BringFiles(found, note, request, status, cancelled);
    }

    private Outcome? Undo(UndoPlan plan, UndoRequest request, CancellationToken cancelled)
    {
        if (plan.ChangedSince.Count > 0 && !request.Force)
            throw UndoErrors.ChangedSince(parts.Repository.Place, plan);
        tell.Undoing(plan.Note);
        var prepared = new UndoPreparation(parts).Of(plan, cancelled);
        if (parts.Move.Carry(prepared, cancelled) is not { } files)
            return null;
        tell.Done(plan, files);
        parts.Tidy(cancelled);
        return new Outcome("undid")
        {
            Savepoint = files.Savepoint,
            Undid = plan.Note.Id,
            FilesIn = files.Written.Count + files.Removed.Count,
            Files = files.ToOutcome(),
        };
    }

    private Outcome? BringFiles(
        IReadOnlyList<FoundFile> found,
        SavepointNote? undone,
        UndoRequest request,
        GitStatus status,
        CancellationToken cancelled
    )
    {
        var back = new FilesBack(parts);
        var edited = back.EditedSince(found, status, cancelled);
        if (edited.Count > 0 && !request.Force)
            throw UndoErrors.FilesChangedSince(parts.Repository.Place, edited, request, undone);
        var prepared = back.Prepare(found, status, cancelled);
        if (parts.Move.Carry(prepared, cancelled) is not { } files)
            return null;
        tell.Brought(found, files);
        parts.Tidy(cancelled);
        return new Outcome(undone is null ? "brought-back" : "undid")
        {
            Savepoint = files.Savepoint,
            Undid = undone?.Id ?? "",
            FilesIn = files.Written.Count + files.Removed.Count,
            Files = files.ToOutcome(),
        };
    }
}
