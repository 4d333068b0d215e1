using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>What bringing two sides together came to.</summary>
/// <param name="How"><c>rebase</c> or <c>merge</c>.</param>
/// <param name="Tip">The commit that has both; null when there are conflicts.</param>
/// <param name="Commits">How many commits it has that the upstream hasn't.</param>
internal sealed record Joined(string How, string? Tip, int Commits)
{
    /// <summary>The tree of <paramref name="Tip"/>; empty when there are conflicts.</summary>
    public string Tree { get; init; } = "";

    /// <summary>What git couldn't decide.</summary>
    public IReadOnlyList<MergeConflict> Conflicts { get; init; } = [];

    /// <summary>The merged tree with markers where there are conflicts; empty when there are none. Nobody may ever see it live.</summary>
    public string Marked { get; init; } = "";

    /// <summary>Conflicts that are settled already, while others aren't.</summary>
    public IReadOnlyList<MergeConflict> Decided { get; init; } = [];
}
