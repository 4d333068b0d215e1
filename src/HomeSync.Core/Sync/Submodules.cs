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

    /// <summary>Brings one.</summary>
    /// <returns>Why it was left alone; null when it is at the recorded commit.</returns>
    public string? Bring(TreeChange change, CancellationToken cancelled)
    {
        if (git.Place.IsSeparate)
            return ByHand;
        if (!change.RecordsSubmodule)
            return "no longer a submodule; its folder stays";
        var work = new SubmoduleWork(git, change.Path, cancelled);
        if (Occupied(work, change) is { } reason)
            return reason;
        var updated = work.Update();
        return updated.Succeeded
            ? null
            : $"a submodule: {string.Join("; ", GitFailure.Words(updated).Take(2))}";
    }

    private static string? Occupied(SubmoduleWork work, TreeChange change)
    {
        var kind = RawFile.KindOf(work.Folder);
        if (
            kind == RawKind.Missing
            || (kind == RawKind.Folder && RawFolder.Names(work.Folder) is [])
        )
        {
            return null;
        }

        if (kind != RawKind.Folder || RawFile.KindOf($"{work.Folder}/.git") == RawKind.Missing)
            return "a submodule; something else is in its folder";
        var head = work.Head;
        if (head is null || (head != change.OldId && head != change.NewId))
            return "a submodule, at another commit than the recorded one";
        if (work.IsDirty)
            return "a submodule with changes of its own";
        if (work.Fetch(change.NewId) is { Succeeded: false } failed)
            return $"a submodule: {string.Join("; ", GitFailure.Words(failed).Take(2))}";
        // git goes over ignored files without a word.
        return
            work.Added(head, change.NewId)
                .FirstOrDefault(name => RawFile.KindOf($"{work.Folder}/{name}") != RawKind.Missing)
                is { } inTheWay
            ? $"a submodule; {ByteText.ForPeople(inTheWay)} in it is in the way"
            : null;
    }
}
