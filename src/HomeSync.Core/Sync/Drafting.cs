using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>Works out a move without touching anything live: the new index, the new files beside, what stays alone.</summary>
internal sealed class Drafting(GitProgram git, Repository repository, OwnFiles own, MoveRoom room)
{
    /// <exception cref="GitException">Incoming files would overwrite what only this machine has.</exception>
    public Draft Of(Prepared prepared, CancellationToken cancelled)
    {
        var baseIndex = new BesideIndex(git, room.BaseIndex);
        var newIndex = new BesideIndex(git, room.NewIndex);
        IReadOnlyList<TreeChange> incoming = [];
        IReadOnlyList<FlaggedFile> flagged = [];
        Together.Do(
            () => TurnIndex(prepared, newIndex, cancelled),
            () =>
            {
                incoming = Incoming(prepared, cancelled);
                flagged = Flagged(prepared, baseIndex, cancelled);
            }
        );
        // A file that takes a submodule's place, or leaves it to one, is moved as any other: the index has it.
        List<TreeChange> changes = [.. TreeChange.OfFiles(incoming), .. prepared.Brought];
        var alone = new List<NotSynced>();
        List<TreeChange> submodules = [.. incoming.Where(c => c.IsSubmodule)];
        Leave(changes, alone, c => own.Contain(c.Path), "home-sync's own file");
        var sparse = flagged
            .Where(f => f.SkipWorkTree && IsMissing(f.Path))
            .Select(f => f.Path)
            .ToHashSet(StringComparer.Ordinal);
        changes.RemoveAll(c => sparse.Contains(c.Path));
        Refuse(changes, flagged, prepared, baseIndex, cancelled);
        if (WritesFiles(prepared))
        {
            newIndex.WriteFilesTo(
                room.Staged,
                [.. changes.Where(c => !c.IsDeletion).Select(c => c.Path)],
                cancelled
            );
            KeepFlags(newIndex, changes, flagged, cancelled);
            KeepIgnored(changes, submodules, alone, cancelled);
        }
        if (prepared.IndexTree is { } tree && tree != prepared.TargetTree)
            newIndex.Turn(prepared.TargetTree, tree, cancelled);
        if (prepared.StillStaged.Count > 0)
            newIndex.Set(prepared.StillStaged, cancelled);
        return new Draft(
            repository.Place.WorkTree,
            room,
            baseIndex,
            changes,
            alone,
            submodules,
            flagged,
            prepared
        );
    }

    private static bool WritesFiles(Prepared prepared) => prepared.BaseTree != prepared.TargetTree;

    private IReadOnlyList<TreeChange> Incoming(Prepared prepared, CancellationToken cancelled)
    {
        // Asked here, where the index is waited for anyway: after the move it would be too late to fail.
        repository.Configured.Ask(cancelled);
        return WritesFiles(prepared)
            ? repository.Files.Changes(prepared.BaseTree, prepared.TargetTree, cancelled)
            : [];
    }

    private void TurnIndex(Prepared prepared, BesideIndex newIndex, CancellationToken cancelled)
    {
        File.Copy(room.BaseIndex, room.NewIndex, overwrite: true);
        File.SetLastWriteTimeUtc(room.NewIndex, File.GetLastWriteTimeUtc(room.BaseIndex));
        if (WritesFiles(prepared))
            newIndex.Turn(prepared.BaseTree, prepared.TargetTree, cancelled);
    }

    /// <summary>Git looks away from flagged files, so a move that writes files must not.</summary>
    private IReadOnlyList<FlaggedFile> Flagged(
        Prepared prepared,
        BesideIndex baseIndex,
        CancellationToken cancelled
    ) =>
        WritesFiles(prepared) || prepared.Brought.Count > 0
            ? [.. baseIndex.Flagged(cancelled).Where(f => !own.Contain(f.Path))]
            : [];

    /// <summary>A file that was taken out of the repository and is ignored now is the user's: it stays (promise 9).</summary>
    private void KeepIgnored(
        List<TreeChange> changes,
        List<TreeChange> submodules,
        List<NotSynced> alone,
        CancellationToken cancelled
    )
    {
        // What makes room for what comes in can't stay, and git looks neither behind a link nor into a submodule.
        var arriving = Arriving(changes);
        arriving.UnionWith(submodules.Where(c => c.RecordsSubmodule).Select(c => c.Path));
        var deleted = changes
            .Where(c => c.IsDeletion && !ParentFolders.Of(c.Path).Any(arriving.Contains))
            .Select(c => c.Path)
            .ToList();
        if (deleted.Count == 0)
            return;
        var ignored = repository.Files.Ignored(deleted, room.NewIndex, null, cancelled);
        ignored.UnionWith(repository.Files.Ignored(deleted, room.NewIndex, room.Staged, cancelled));
        Leave(
            changes,
            alone,
            c => c.IsDeletion && ignored.Contains(c.Path),
            "no longer tracked, and ignored"
        );
    }

    private static void KeepFlags(
        BesideIndex index,
        List<TreeChange> changes,
        IReadOnlyList<FlaggedFile> flagged,
        CancellationToken cancelled
    )
    {
        var staying = Arriving(changes);
        var ours = flagged.Where(f => staying.Contains(f.Path)).ToList();
        index.SetAssumeUnchanged(
            [.. ours.Where(f => f.AssumeUnchanged).Select(f => f.Path)],
            cancelled
        );
        index.SetSkipWorkTree([.. ours.Where(f => f.SkipWorkTree).Select(f => f.Path)], cancelled);
    }

    /// <exception cref="GitException">Something that only this machine has stands where an incoming file wants to be.</exception>
    private void Refuse(
        List<TreeChange> changes,
        IReadOnlyList<FlaggedFile> flagged,
        Prepared prepared,
        BesideIndex baseIndex,
        CancellationToken cancelled
    )
    {
        if (changes.Count == 0)
            return;
        var place = repository.Place;
        if (Obstacles.TooLong(changes, place.WorkTree, room.Staged) is { Count: > 0 } tooLong)
            throw OverwriteErrors.TooLong(place, tooLong);
        var obstacles = new Obstacles(place.WorkTree, repository.Configured.IgnoresCase(cancelled));
        // First: what is tracked would be taken for untracked.
        var clashes = obstacles.OnlyInCase(changes, () => baseIndex.Names(cancelled));
        if (clashes.Count > 0)
            throw OverwriteErrors.SameBut(place, clashes);
        if (obstacles.In(changes) is { Count: > 0 } inTheWay)
            throw OverwriteErrors.InTheWay(place, inTheWay);
        var incoming = changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var leftOut = prepared.NotSynced.Where(f => incoming.Contains(f.Path)).ToList();
        if (leftOut.Count > 0)
            throw OverwriteErrors.LeftOut(place, leftOut);
        if (new HiddenEdits(repository).In(changes, flagged, cancelled) is { Count: > 0 } hidden)
            throw OverwriteErrors.Hidden(place, hidden);
    }

    private bool IsMissing(string name) =>
        RawFile.KindOf(repository.Place.PathOf(name)) == RawKind.Missing;

    private static HashSet<string> Arriving(List<TreeChange> changes) =>
        changes.Where(c => !c.IsDeletion).Select(c => c.Path).ToHashSet(StringComparer.Ordinal);

    private static void Leave(
        List<TreeChange> changes,
        List<NotSynced> alone,
        Predicate<TreeChange> which,
        string why
    )
    {
        alone.AddRange(changes.FindAll(which).Select(c => new NotSynced(c.Path, why)));
        changes.RemoveAll(which);
    }
}
