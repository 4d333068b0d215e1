using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Undoes an operation, by an operation of its own that goes the same way: look, plan, prepare beside, move.</summary>
internal sealed class UndoOperation(SyncParts parts, UndoChoice choice, UndoTeller tell)
{
    private const int MostLooks = 6;

    /// <exception cref="HomeSyncException">It can't be undone; nothing was changed.</exception>
    public Outcome Run(UndoRequest request, CancellationToken cancelled)
    {
        // What was interrupted may have been an undo: finished now, it isn't what a person wants undone.
        if (parts.Recover(cancelled) && request is { Id: null, Files: [] })
            throw UndoErrors.SettledFirst(parts.Repository.Place);
        var note = request.Files.Count > 0 ? null : choice.Of(request.Id, cancelled);
        for (var look = 1; look <= MostLooks; look++)
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
        var place = parts.Repository.Place;
        Obstruction.RefuseToStart(place, cancelled);
        var status = parts.Repository.Status(withUntracked: false, cancelled);
        if (Obstruction.InStatus(place, status) is { } other)
            throw other;
        if (Unconfirmed.In(place) is { } open && open.Branch == $"refs/heads/{status.Branch}")
            throw UndoErrors.Unanswered(place);
        if (note is { BroughtFiles: false })
        {
            var plan = new UndoPlanner(parts.Repository, parts.Savepoints).For(
                note,
                status,
                cancelled
            );
            return Undo(plan, request, cancelled);
        }
        var found = Search(note, request, cancelled);
        return found.Count > 0
            ? BringFiles(found, note, request, status, cancelled)
            : throw UndoErrors.NothingDiffers(place, note!);
    }

    /// <summary>The files to bring back: by their names, or those that an operation brought.</summary>
    private IReadOnlyList<FoundFile> Search(
        SavepointNote? note,
        UndoRequest request,
        CancellationToken cancelled
    )
    {
        var search = new FileSearch(parts.Repository, parts.Savepoints);
        return note is null
            ? search.For(
                request.Files,
                request.Id is null ? null : choice.Of(request.Id, cancelled),
                cancelled
            )
            : search.BroughtBy(note, cancelled);
    }

    private Outcome? Undo(UndoPlan plan, UndoRequest request, CancellationToken cancelled)
    {
        var place = parts.Repository.Place;
        if (plan is { ByNewCommit: true, Changes: [] })
            throw UndoErrors.NothingDiffers(place, plan.Note);
        if (plan.ChangedSince.Count > 0 && !request.Force)
            throw UndoErrors.ChangedSince(place, plan);
        tell.Undoing(plan.Note);
        var prepared = new UndoPreparation(parts).Of(plan, cancelled);
        var (end, files) = parts.Move.Carry(prepared, parts.Room, cancelled);
        if (end == MoveEnd.LookAgain)
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
            throw UndoErrors.FilesChangedSince(parts.Repository.Place, edited);
        var prepared = back.Prepare(found, status, cancelled);
        var (end, files) = parts.Move.Carry(prepared, parts.Room, cancelled);
        if (end == MoveEnd.LookAgain)
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
