namespace HomeSync.Core.Git;

/// <summary>What merging two trees came to.</summary>
/// <param name="Tree">The merged tree; where there are conflicts, with markers in files that nobody may ever see live.</param>
/// <param name="Conflicts">What git couldn't decide; empty when it is merged.</param>
internal sealed record MergeReport(string Tree, IReadOnlyList<MergeConflict> Conflicts)
{
    public bool IsClean => Conflicts.Count == 0;

    /// <summary>The same with each conflict about all names that renames lead to or from: none is settled without the others.</summary>
    public MergeReport With(IReadOnlyList<(string From, string To)> renames) =>
        this with
        {
            Conflicts = [.. Conflicts.Select(c => c with { Names = Related(c.Names, renames) })],
        };

    private static IReadOnlyList<string> Related(
        IReadOnlyList<string> names,
        IReadOnlyList<(string From, string To)> renames
    )
    {
        var all = names.ToHashSet(StringComparer.Ordinal);
        int before;
        do
        {
            before = all.Count;
            foreach (
                var (from, to) in renames.Where(r => all.Contains(r.From) || all.Contains(r.To))
            )
            {
                all.Add(from);
                all.Add(to);
            }
        } while (all.Count > before);
        return [.. all];
    }
}
