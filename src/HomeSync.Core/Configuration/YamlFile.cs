namespace HomeSync.Core.Configuration;

/// <summary>What a YAML file says: as much as could be read, and what was wrong with it.</summary>
internal sealed record YamlFile(
    IReadOnlyList<YamlEntry> Entries,
    IReadOnlyList<YamlProblem> Problems
);
