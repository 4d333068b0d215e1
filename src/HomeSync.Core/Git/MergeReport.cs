namespace HomeSync.Core.Git;

/// <summary>What merging two trees came to.</summary>
/// <param name="Tree">The merged tree; where there are conflicts, with markers in files that nobody may ever see live.</param>
/// <param name="Conflicts">What git couldn't decide; empty when it is merged.</param>
internal sealed record MergeReport(string Tree, IReadOnlyList<MergeConflict> Conflicts)
{
    public bool IsClean => Conflicts.Count == 0;
}
