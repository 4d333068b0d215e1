using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>What undoing one operation will do, worked out before anything is done.</summary>
/// <param name="Note">The operation.</param>
/// <param name="Tip">Where the branch is now.</param>
/// <param name="ByNewCommit">A remote has what it did, or the branch went on: it is taken back by a commit. Else the branch moves back.</param>
/// <param name="Changes">What will be different in the tracked files.</param>
/// <param name="ChangedSince">Files that a person changed since, and how.</param>
internal sealed record UndoPlan(
    SavepointNote Note,
    string Tip,
    bool ByNewCommit,
    IReadOnlyList<TreeChange> Changes,
    IReadOnlyList<NotSynced> ChangedSince
)
{
    /// <summary>The tree or commit that has the files as they were before.</summary>
    public required string Before { get; init; }

    /// <summary>Uncommitted edits of tracked files: all of them go into the savepoint.</summary>
    public IReadOnlyList<FileChange> Edited { get; init; } = [];
}
