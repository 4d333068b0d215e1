namespace HomeSync.Core.Service;

/// <summary>One setting that an installed file has otherwise than this version would write it.</summary>
/// <param name="Setting">Its name: <c>EnvironmentVariables.PATH</c>, <c>Service.Restart</c>.</param>
/// <param name="There">What the installed file says; null: nothing.</param>
/// <param name="Ours">What this version would write; null: nothing.</param>
public sealed record Difference(string Setting, string? There, string? Ours)
{
    internal static IReadOnlyList<Difference> Between(
        IReadOnlyDictionary<string, string> there,
        IReadOnlyDictionary<string, string> ours
    )
    {
        var differences = new List<Difference>();
        foreach (var name in there.Keys.Union(ours.Keys))
        {
            var (one, other) = (there.GetValueOrDefault(name), ours.GetValueOrDefault(name));
            if (one != other)
                differences.Add(new Difference(name, one, other));
        }
        return differences;
    }
}
