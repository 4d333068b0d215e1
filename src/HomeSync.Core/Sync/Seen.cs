using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What one look saw. Everything later is checked against it.</summary>
internal sealed record Seen
{
    /// <summary>The branch, without <c>refs/heads/</c>.</summary>
    public required string Branch { get; init; }

    /// <summary>The commit it is at.</summary>
    public required string Tip { get; init; }

    /// <summary>The tree of that commit; null where nobody asked.</summary>
    public string? Tree { get; init; }

    public RemoteState Remote { get; init; }

    /// <summary>Why the remote is offline, in git's words.</summary>
    public IReadOnlyList<string> RemoteWords { get; init; } = [];

    public Upstream? Upstream { get; init; }

    /// <summary>The commit the upstream is at; null when the remote has no such branch yet.</summary>
    public string? UpstreamTip { get; init; }

    /// <summary>The tree of that commit; null where nobody asked.</summary>
    public string? UpstreamTree { get; init; }

    public int Ahead { get; init; }

    public int Behind { get; init; }

    /// <summary>Both histories have no commit in common.</summary>
    public bool IsUnrelated { get; init; }

    /// <summary>Commits of this branch that the upstream had once and has no more: its history was rewritten.</summary>
    public IReadOnlyList<string> Lost { get; init; } = [];

    /// <summary>The branch of this same repository that is the upstream; null when the upstream is a remote's.</summary>
    public string? FollowsLocal { get; init; }

    /// <summary>What was to commit, and what wasn't.</summary>
    public LocalFiles Files { get; init; } = new();

    /// <summary>A folder of objects that only this look knows, in a dry run.</summary>
    public string? Objects { get; init; }

    public string BranchRef => BranchName.RefOf(Branch);
}
