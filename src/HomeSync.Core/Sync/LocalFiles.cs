using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What <c>git status</c> named, sorted: what we may commit, and what stays behind.</summary>
internal sealed record LocalFiles
{
    /// <summary>Tracked files that differ from HEAD and that we may commit.</summary>
    public IReadOnlyList<FileChange> Changed { get; init; } = [];

    /// <summary>Untracked files we may commit, where that was asked for.</summary>
    public IReadOnlyList<string> New { get; init; } = [];

    /// <summary>Files that stay behind, and why.</summary>
    public IReadOnlyList<NotSynced> NotSynced { get; init; } = [];

    /// <summary>All that a commit of ours takes.</summary>
    public IReadOnlyList<string> ToCommit => [.. Changed.Select(c => c.Path), .. New];

    /// <summary>Tracked files whose content isn't in the index.</summary>
    public IEnumerable<string> Edited => Changed.Where(c => c.IsEdited).Select(c => c.Path);

    /// <summary>Tracked changes; untracked, oversized and own files alone aren't dirt.</summary>
    public bool AreDirty => Changed.Count > 0;

    /// <summary>A commit of ours would take something.</summary>
    public bool AreToCommit => AreDirty || New.Count > 0;
}
