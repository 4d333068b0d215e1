using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>How the repository stands and what there is to undo: an undo and its dry run stop at the same.</summary>
internal sealed class UndoLook(SyncParts parts, UndoChoice choice)
{
    /// <param name="note">The operation; null where files are asked for by name.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>What differs now; and the plan, or the files that only have to be brought back.</returns>
    /// <exception cref="HomeSyncException">It can't be undone.</exception>
    public (GitStatus Status, UndoPlan? Plan, IReadOnlyList<FoundFile> Files) At(
        SavepointNote? note,
        UndoRequest request,
        CancellationToken cancelled
    )
    {
        var place = parts.Repository.Place;
        Obstruction.RefuseToStart(place, cancelled);
        var status = parts.Repository.Status(withUntracked: false, cancelled);
        if (Obstruction.InStatus(place, status) is { } other)
            throw other;
        if (Unconfirmed.In(place) is { } open && open.Branch == status.BranchRef)
            throw UndoErrors.Unanswered(place);
        if (note is null or { BroughtFiles: true })
        {
            var found = Search(note, request, cancelled);
            // What is in a folder is in no savepoint, so nothing can go over it, forced or not.
            var folders = found.Select(f => f.File.Path).Where(IsFolder).ToList();
            if (folders.Count > 0)
                throw UndoErrors.FolderInPlace(place, folders);
            return found.Count > 0
                ? (status, null, found)
                : throw UndoErrors.NothingDiffers(place, note!);
        }
        var plan = new UndoPlanner(parts.Repository, parts.Savepoints).For(note, status, cancelled);
        return plan is { ByNewCommit: true, Changes: [] }
            ? throw UndoErrors.NothingDiffers(place, note)
            : (status, plan, []);
    }

    private bool IsFolder(string name) =>
        RawFile.KindOf(parts.Repository.Place.PathOf(name)) == RawKind.Folder;

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
}
