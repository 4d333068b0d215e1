using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>
/// Brings submodules to the commit that is recorded, after a move, where the user wants it. Only those
/// that were as recorded before: whatever else is in one is the user's, and only they know about it.
/// </summary>
internal sealed class Submodules(GitProgram git)
{
    public const string ByHand = "a submodule: git submodule update brings it";

    private const string Top = ".";

    /// <summary>Brings one, and those that are in it.</summary>
    /// <returns>Each with why it was left alone; null where it is at the recorded commit.</returns>
    public IEnumerable<(string Path, string? Problem)> Bring(
        TreeChange change,
        CancellationToken cancelled
    ) => git.Place.IsSeparate ? [(change.Path, ByHand)] : BringIn(Top, change, cancelled);

    private IEnumerable<(string Path, string? Problem)> BringIn(
        string parent,
        TreeChange change,
        CancellationToken cancelled
    )
    {
        var work = new SubmoduleWork(git, parent, change.Path, cancelled);
        if (!change.RecordsSubmodule)
            return [(work.Path, "no longer a submodule; its folder stays")];
        var kind = RawFile.KindOf(work.Folder);
        var isFree =
            kind == RawKind.Missing
            || (kind == RawKind.Folder && RawFolder.Names(work.Folder) is []);
        if (isFree)
            return [(work.Path, End(work.Clone(), work, change.NewId))];
        if (kind != RawKind.Folder || RawFile.KindOf($"{work.Folder}/.git") == RawKind.Missing)
            return [(work.Path, "a submodule; something else is in its folder")];
        return Follow(work, change, cancelled);
    }

    private IEnumerable<(string Path, string? Problem)> Follow(
        SubmoduleWork work,
        TreeChange change,
        CancellationToken cancelled
    )
    {
        var head = work.Head;
        if (head is null || (head != change.OldId && head != change.NewId))
            return [(work.Path, "a submodule, at another commit than the recorded one")];
        if (work.IsDirty)
            return [(work.Path, "a submodule with changes of its own")];
        if (work.Fetch(change.NewId) is { Succeeded: false } failed)
            return [(work.Path, Words(failed))];
        var changes = work.Changes(head, change.NewId);
        if (InTheWay(work, changes) is { } file)
            return [(work.Path, $"a submodule; {ByteText.ForPeople(file)} in it is in the way")];
        var end = End(work.CheckOut(), work, change.NewId);
        var inner = changes.Where(c => c.IsSubmodule);
        return end is null
            ? [(work.Path, end), .. inner.SelectMany(c => BringIn(work.Path, c, cancelled))]
            : [(work.Path, end)];
    }

    /// <summary>git goes over ignored files without a word, be it where a file comes in or a folder.</summary>
    private static string? InTheWay(SubmoduleWork work, IReadOnlyList<TreeChange> changes)
    {
        var leaving = changes
            .Where(c => !c.IsAddition)
            .Select(c => c.Path)
            .ToHashSet(StringComparer.Ordinal);
        return changes
            .Where(c => c.IsAddition)
            .SelectMany(c => ParentFolders.Of(c.Path).Append(c.Path))
            .Distinct(StringComparer.Ordinal)
            .FirstOrDefault(path => !leaving.Contains(path) && Stands(work, path, changes));
    }

    /// <summary>Whether something stands where a file, or a folder with one, comes in.</summary>
    private static bool Stands(SubmoduleWork work, string path, IReadOnlyList<TreeChange> changes)
    {
        var kind = RawFile.KindOf($"{work.Folder}/{path}");
        var isToBeAFile = changes.Any(c => c.IsAddition && c.Path == path);
        // A folder whose tracked files all leave may make room; what else is in it, it doesn't.
        return isToBeAFile
            ? kind != RawKind.Missing && (kind != RawKind.Folder || HasOthers(work, path, changes))
            : kind is not (RawKind.Missing or RawKind.Folder);
    }

    private static bool HasOthers(
        SubmoduleWork work,
        string folder,
        IReadOnlyList<TreeChange> changes
    ) =>
        RawFolder
            .Names($"{work.Folder}/{folder}")
            .Select(name => $"{folder}/{name}")
            .Any(path =>
                RawFile.KindOf($"{work.Folder}/{path}") == RawKind.Folder
                    ? HasOthers(work, path, changes)
                    : !changes.Any(c => c.IsDeletion && c.Path == path)
            );

    private static string? End(Finished finished, SubmoduleWork work, string commit) =>
        !finished.Succeeded ? Words(finished)
        : work.Head == commit ? null
        : "a submodule; git's configuration keeps it where it is";

    private static string Words(Finished finished) =>
        $"a submodule: {string.Join("; ", GitFailure.Words(finished).Take(2))}";
}
