namespace HomeSync.Core.Git;

/// <summary>What git's refs say of a branch.</summary>
/// <param name="Commit">Its commit; null when the branch isn't there.</param>
/// <param name="Tree">The tree of that commit.</param>
/// <param name="Upstream">The upstream that is configured for it; null when there is none.</param>
internal sealed record BranchRefs(string? Commit, string? Tree, Upstream? Upstream);
