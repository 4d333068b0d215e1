using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>A move worked out, with its new files waiting beside.</summary>
internal sealed class Draft(
    string workTree,
    MoveRoom room,
    BesideIndex baseIndex,
    IReadOnlyList<TreeChange> changes,
    IReadOnlyList<NotSynced> leftAlone,
    IReadOnlyList<TreeChange> submodules,
    IReadOnlyList<FlaggedFile> flagged,
    Prepared prepared
)
{
    public MovedFiles Files =>
        new(
            [.. changes.Where(c => !c.IsDeletion).Select(c => c.Path)],
            [.. changes.Where(c => c.IsDeletion).Select(c => c.Path)],
            leftAlone
        )
        {
            Submodules = submodules,
        };

    /// <summary>How many files the move writes or removes; they come first in <see cref="ToSave"/>.</summary>
    public int Touched => changes.Count;

    /// <summary>Saves all that the move may touch, and looks whether any of it was edited.</summary>
    /// <returns>Whether a file that will be moved isn't what the index says any more, and what was saved of each.</returns>
    public (bool Edited, Dictionary<string, RawIdentity> Saved) Save(
        SavepointNote note,
        SavepointWriter writer
    )
    {
        // Nothing to dispose of: a git that dies is outlived by the thread that writes to it.
        var allRead = new TaskCompletionSource<bool>();
        return Together.Do(
            () =>
            {
                FlushNewFiles();
                // A file that still is what git knows after it was read was saved as git knows it.
                return allRead.Task.GetAwaiter().GetResult() && AnyEdited();
            },
            () =>
            {
                try
                {
                    return writer.Save(
                        note,
                        ToSave,
                        room.KeptIndex,
                        () => allRead.TrySetResult(true)
                    );
                }
                finally
                {
                    allRead.TrySetResult(false);
                }
            }
        );
    }

    public IEnumerable<FileStep> Steps(IReadOnlyDictionary<string, RawIdentity> saved)
    {
        // A file that was renamed brings its narrow permissions along.
        var renamed = changes
            .Where(c => c.IsDeletion)
            .GroupBy(c => c.OldId)
            .ToDictionary(g => g.Key, g => g.First().Path);
        var number = 0;
        foreach (var change in changes)
        {
            var old = saved[change.Path];
            // What is gone already needs no step.
            if (change.IsDeletion && old.Kind == RawKind.Missing)
                continue;
            if (change.IsDeletion)
            {
                yield return new FileStep(change.Path, ++number, old, RawIdentity.Missing);
                continue;
            }
            var before =
                change.IsAddition && renamed.TryGetValue(change.NewId, out var source)
                    ? saved[source]
                    : old;
            // What seemed to stand there stands in the way of nothing: it leaves first, or is an empty folder.
            var replaced = change.IsAddition ? RawIdentity.Missing : old;
            yield return new FileStep(change.Path, ++number, replaced, Staged(change.Path, before));
        }
    }

    /// <summary>What the move may touch, and what git can't bring back: files it writes or removes, edited ones, hidden ones.</summary>
    private IReadOnlyCollection<string> ToSave =>
        changes
            .Select(c => c.Path)
            .Concat(prepared.Edited)
            .Concat(flagged.Select(f => f.Path).Where(IsThere))
            .ToHashSet(StringComparer.Ordinal);

    private bool AnyEdited()
    {
        // What is brought back goes over an edit only where that was asked for.
        var touched = changes
            .Except(prepared.Brought)
            .Select(c => c.Path)
            .ToHashSet(StringComparer.Ordinal);
        return touched.Count > 0 && baseIndex.Differing(touched, CancellationToken.None).Count > 0;
    }

    /// <summary>Brings the new files and the new index to the disk, before the journal counts on them.</summary>
    private void FlushNewFiles()
    {
        RawFile.Flush(room.NewIndex);
        foreach (var path in changes.Where(c => !c.IsDeletion).Select(c => PathOf(c.Path)))
        {
            if (RawFile.KindOf(path) == RawKind.File)
                RawFile.Flush(path);
        }
    }

    /// <summary>The new file, made as narrow as the one it follows (promise 9).</summary>
    private RawIdentity Staged(string name, RawIdentity before)
    {
        var path = PathOf(name);
        var identity = RawFile.IdentityOf(path);
        if (identity.Kind != RawKind.File)
            return identity;
        var mode = identity.Mode;
        if (prepared.Modes.TryGetValue(name, out var once))
            mode = Narrowed(mode, once);
        if (before.Kind == RawKind.File)
            mode = Narrowed(mode, before.Mode);
        if (mode != identity.Mode)
        {
            RawFile.SetMode(path, mode);
            RawFile.Flush(path);
            identity = identity with { Mode = mode };
        }
        return identity;
    }

    private string PathOf(string name) => $"{room.Staged}/{name}";

    /// <summary>The new mode without what group and others weren't allowed before.</summary>
    internal static uint Narrowed(uint mode, uint before)
    {
        foreach (var shift in (ReadOnlySpan<int>)[3, 0])
        {
            if ((before >> shift & 4) == 0)
                mode &= ~(7u << shift);
            else if ((before >> shift & 2) == 0)
                mode &= ~(2u << shift);
        }
        return mode;
    }

    private bool IsThere(string name) =>
        RawFile.KindOf($"{workTree}/{name}") is RawKind.File or RawKind.Link;
}
