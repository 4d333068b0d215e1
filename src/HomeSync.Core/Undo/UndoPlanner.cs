using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Works out how an operation is undone. It reads, and changes nothing.</summary>
internal sealed class UndoPlanner(Repository repository, SavepointShelf shelf)
{
    /// <exception cref="GitException">The operation belongs to another branch.</exception>
    public UndoPlan For(SavepointNote note, GitStatus status, CancellationToken cancelled)
    {
        if (status.BranchRef != note.Branch)
            throw UndoErrors.OtherBranch(repository.Place, note, status.Branch!);
        // A branch that went on can't be moved back: what came later would be lost.
        var published = status.Tip != note.To || IsPublished(note, cancelled);
        return published
            ? ByNewCommit(note, status, cancelled)
            : ByMovingBack(note, status, cancelled);
    }

    /// <summary>
    /// Whether a remote has where the operation brought the branch. What came in while both sides were joined
    /// is there anyway, and comes in again.
    /// </summary>
    private bool IsPublished(SavepointNote note, CancellationToken cancelled) =>
        repository.Ancestry.CountFrom(note.From, note.To, andNotRemote: false, cancelled) > 0
        && repository.Ancestry.CountFrom(note.From, note.To, andNotRemote: true, cancelled) == 0;

    private UndoPlan ByMovingBack(SavepointNote note, GitStatus status, CancellationToken cancelled)
    {
        var changes = FileChanges(note, cancelled);
        var since = EditedSince(status, changes, cancelled)
            .Concat(
                repository
                    .Files.StagedAgainst(note.IndexAfter, cancelled)
                    .Select(name => new NotSynced(name, "staged since"))
            )
            .DistinctBy(f => f.Path, StringComparer.Ordinal);
        return new UndoPlan(note, status.Tip!, ByNewCommit: false, changes, [.. since])
        {
            Before = note.FilesTree,
            Edited = status.Changed,
        };
    }

    /// <summary>
    /// Takes back, file by file, what the operation changed. Files that it didn't touch stay as they
    /// are now, so later work is kept.
    /// </summary>
    private UndoPlan ByNewCommit(SavepointNote note, GitStatus status, CancellationToken cancelled)
    {
        var files = FileChanges(note, cancelled);
        // It only committed: what is taken back is what it committed.
        var back =
            files.Count > 0 ? files : repository.Files.Changes(note.To, note.From, cancelled);
        var later = repository
            .Files.Changes(note.To, status.Tip!, cancelled)
            .ToDictionary(c => c.Path, StringComparer.Ordinal);
        var changes = new List<TreeChange>();
        var since = new List<NotSynced>();
        foreach (var change in back)
        {
            if (later.TryGetValue(change.Path, out var other))
            {
                if (other.NewId == change.NewId && other.NewMode == change.NewMode)
                    continue;
                since.Add(new NotSynced(change.Path, "committed since"));
            }
            else if (later.Values.FirstOrDefault(c => IsInTheWay(c, change)) is { } blocking)
            {
                throw UndoErrors.InTheWay(repository.Place, note, change, blocking);
            }
            changes.Add(
                other is null
                    ? change
                    : change with
                    {
                        OldId = other.NewId,
                        OldMode = other.NewMode,
                    }
            );
        }
        since.AddRange(EditedSince(status, changes, cancelled));
        var taken = changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        since.AddRange(
            status
                .Changed.Where(c => c.IsStaged && taken.Contains(c.Path))
                .Select(c => new NotSynced(c.Path, "staged since"))
        );
        List<NotSynced> once = [.. since.DistinctBy(f => f.Path, StringComparer.Ordinal)];
        return new UndoPlan(note, status.Tip!, ByNewCommit: true, changes, once)
        {
            Before = files.Count > 0 ? note.FilesTree : note.From,
            Edited = status.Changed,
        };
    }

    /// <summary>A file where a folder is wanted, or the other way round.</summary>
    private static bool IsInTheWay(TreeChange later, TreeChange wanted) =>
        !later.IsDeletion
        && !wanted.IsDeletion
        && (
            later.Path.StartsWith($"{wanted.Path}/", StringComparison.Ordinal)
            || wanted.Path.StartsWith($"{later.Path}/", StringComparison.Ordinal)
        );

    /// <summary>What takes back the files that the operation wrote or removed, and no others: what was staged beside isn't its work.</summary>
    private List<TreeChange> FileChanges(SavepointNote note, CancellationToken cancelled)
    {
        if (note.Touched == 0)
            return [];
        var touched = shelf
            .FilesOf(note, cancelled)
            .Take(note.Touched)
            .Select(f => f.Path)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. repository
                .Files.Changes(note.To, note.FilesTree, cancelled)
                .Where(c => touched.Contains(c.Path)),
        ];
    }

    /// <summary>Files with edits, unless the edit is just what will be put back.</summary>
    private IEnumerable<NotSynced> EditedSince(
        GitStatus status,
        IReadOnlyList<TreeChange> changes,
        CancellationToken cancelled
    )
    {
        var edited = status.Changed.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var both = changes.Where(c => edited.Contains(c.Path)).ToList();
        var there = both.Select(c => c.Path).Where(IsFile).ToList();
        var ids = there
            .Zip(repository.Files.IdsOfFiles(there, cancelled))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return both.Where(c =>
                !(IsNothing(c) && IsMissing(c.Path)) && ids.GetValueOrDefault(c.Path) != c.NewId
            )
            .Select(c => new NotSynced(c.Path, "edited since"));
    }

    /// <summary>Of a submodule that isn't checked out, nothing but its folder may be there.</summary>
    private static bool IsNothing(TreeChange change) =>
        change.IsDeletion || change.OldMode == TreeChange.Submodule;

    private bool IsFile(string name) => KindOf(name) == RawKind.File;

    private bool IsMissing(string name) => KindOf(name) == RawKind.Missing;

    private RawKind KindOf(string name) => RawFile.KindOf(repository.Place.PathOf(name));
}
