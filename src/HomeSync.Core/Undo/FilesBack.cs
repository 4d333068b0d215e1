using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Prepares bringing single files back as they were, byte by byte. To git they are ordinary edits.</summary>
internal sealed class FilesBack(SyncParts parts)
{
    private const string Present = "100644";

    /// <summary>Those of them whose content of now is in no commit.</summary>
    public IReadOnlyList<NotSynced> EditedSince(
        IReadOnlyList<FoundFile> found,
        GitStatus status,
        CancellationToken cancelled
    )
    {
        var edited = status.Changed.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var there = found.Select(f => f.File.Path).Where(IsThere).ToList();
        var tracked = parts.Repository.Files.Tracked(there, cancelled);
        return
        [
            .. there
                .Where(name => edited.Contains(name) || !tracked.Contains(name))
                .Where(name => !IsKnown(name, status.Tip!, cancelled))
                .Select(name => new NotSynced(
                    name,
                    tracked.Contains(name) ? "edited" : "not tracked by git"
                )),
        ];
    }

    /// <summary>Whether git has the very content already: from a commit, or from a savepoint that brought it.</summary>
    private bool IsKnown(string name, string tip, CancellationToken cancelled)
    {
        var path = parts.Repository.Place.PathOf(name);
        return RawFile.KindOf(path) is RawKind.File or RawKind.Link
            && new Trees(parts.Git).Has(RawBlob.IdOf(path, tip.Length), cancelled);
    }

    public Prepared Prepare(
        IReadOnlyList<FoundFile> found,
        GitStatus status,
        CancellationToken cancelled
    )
    {
        var room = parts.Room;
        room.Open();
        var liveIndex = room.CopyLiveIndex();
        var tree = new BesideIndex(parts.Git, room.BaseIndex).WriteTree(cancelled);
        foreach (var file in found.Where(f => f.Blob is not null))
            Stage(file, cancelled);
        return new Prepared
        {
            Branch = status.BranchRef!,
            OldTip = status.Tip!,
            NewTip = status.Tip!,
            BaseTree = tree,
            TargetTree = tree,
            LiveIndex = liveIndex,
            StagedTree = status.Changed.Any(c => c.IsStaged) ? tree : null,
            Edited = [.. status.Changed.Select(c => c.Path)],
            Brought =
            [
                .. found.Select(f => new TreeChange(
                    f.File.Path,
                    IsThere(f.File.Path) ? Present : TreeChange.Absent,
                    "",
                    f.Blob is null ? TreeChange.Absent : Present,
                    f.Blob ?? ""
                )),
            ],
            Modes = found.ToDictionary(f => f.File.Path, f => f.File.Mode, StringComparer.Ordinal),
            Why = "files brought back",
        };
    }

    private void Stage(FoundFile found, CancellationToken cancelled)
    {
        var staged = parts.Room.Staged;
        var name = found.File.Path;
        foreach (var folder in ParentFolders.Of(name))
            RawFile.MakeFolder($"{staged}/{folder}");
        // Written under a plain name first: a saved name need not be text.
        var fresh = $"{parts.Room.Path}/brought";
        parts.Savepoints.Bring(found.Blob!, found.File, fresh, cancelled);
        RawMove.Over(fresh, $"{staged}/{name}");
    }

    private bool IsThere(string name) =>
        RawFile.KindOf(parts.Repository.Place.PathOf(name)) != RawKind.Missing;
}
