namespace HomeSync.Core.Git;

/// <summary>What merging two trees came to.</summary>
/// <param name="Tree">The merged tree; where there are conflicts, with markers in files that nobody may ever see live.</param>
/// <param name="Conflicts">What git couldn't decide; empty when it is merged.</param>
internal sealed record MergeReport(string Tree, IReadOnlyList<MergeConflict> Conflicts)
{
    public bool IsClean => Conflicts.Count == 0;

    /// <summary>The same with conflicts that another way of merging found at other names.</summary>
    public MergeReport With(IReadOnlyList<MergeConflict> others)
    {
        var mine = Conflicts.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var strays = others.Select(c => c.Stray).OfType<string>();
        var more = others.Where(c => c.Stray is null && !mine.Contains(c.Path)).ToList();
        return this with
        {
            Conflicts =
            [
                .. Conflicts
                    .Concat(more)
                    .Where(c => !strays.Contains(c.Path))
                    .OrderBy(c => c.Path, StringComparer.Ordinal),
            ],
        };
    }
}
