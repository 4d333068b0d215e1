namespace HomeSync.Core.Git;

/// <summary>What <c>git status</c> says about branch and files.</summary>
internal sealed record GitStatus
{
    /// <summary>The checked-out branch, without <c>refs/heads/</c>; null when HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>The same in full; null when HEAD is detached.</summary>
    public string? BranchRef => Branch is null ? null : BranchName.RefOf(Branch);

    /// <summary>The commit that HEAD is at; null before the first commit.</summary>
    public string? Tip { get; init; }

    /// <summary>The upstream's short name, such as <c>origin/main</c>.</summary>
    public string? Upstream { get; init; }

    /// <summary>Commits here and not there; null when the upstream isn't known locally.</summary>
    public int? Ahead { get; init; }

    /// <summary>Commits there and not here; null when the upstream isn't known locally.</summary>
    public int? Behind { get; init; }

    /// <summary>Tracked files whose index or working tree differs from HEAD.</summary>
    public IReadOnlyList<FileChange> Changed { get; init; } = [];

    public IReadOnlyList<string> Unmerged { get; init; } = [];

    /// <summary>Why git can't look into a submodule; null when it can.</summary>
    public string? UnreadableSubmodule { get; init; }

    /// <summary>Files, and folders with a slash at the end, that git doesn't track and doesn't ignore.</summary>
    public IReadOnlyList<string> Untracked { get; init; } = [];
}
