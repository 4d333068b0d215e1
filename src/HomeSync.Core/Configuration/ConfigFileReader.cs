using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Takes one configuration file into settings and says everything that is wrong with it at once.</summary>
/// <param name="path">The file, for messages.</param>
/// <param name="paths">What the file's paths are relative to.</param>
/// <param name="findings">Takes the problems and warnings.</param>
internal sealed class ConfigFileReader(string path, UserPaths paths, Findings findings)
{
    private readonly PathBase folders = PathBase.OfFile(paths);
    private readonly Dictionary<string, YamlEntry> seen = new(StringComparer.Ordinal);
    private readonly List<YamlProblem> problems = [];
    private Settings settings = new();

    /// <summary>The defaults with the file's values; values with problems are left out.</summary>
    public Settings Read(string text)
    {
        var file = YamlReader.Read(text);
        problems.AddRange(file.Problems);
        foreach (var entry in file.Entries)
            Take(entry);
        RefuseHalfAPair(RepositoryKeys.GitDir, RepositoryKeys.WorkTree);
        RefuseHalfAPair(RepositoryKeys.WorkTree, RepositoryKeys.GitDir);
        foreach (var problem in problems.OrderBy(p => p.Place.Line).ThenBy(p => p.Place.Column))
            findings.Problem(Line(path, problem));
        return settings;
    }

    /// <summary>One line for a person: <c>FILE:LINE:COLUMN key: what is wrong, what is allowed</c>.</summary>
    public static string Line(string path, YamlProblem problem) =>
        $"{path}:{problem.Place} {Shown.Word(problem.Key)}: {problem.What}";

    private void Take(YamlEntry entry)
    {
        var key = ConfigKeys.Find(entry.Key);
        if (key is not null && key.IsSaidBy(entry))
            entry = entry with { Kind = YamlKind.Text };
        var name = key?.Name ?? entry.Key;
        if (!seen.TryAdd(name, entry))
            problems.Add(EntryFaults.Twice(entry, seen[name]));
        else if (key is null)
            Warn(EntryFaults.Unknown(entry));
        else if (entry.Kind == YamlKind.Nothing)
            Warn(EntryFaults.Nothing(entry));
        else if (entry.Kind != YamlKind.Text)
            problems.Add(EntryFaults.WrongKind(entry, key));
        else
            TakeValue(key, entry);
    }

    private void TakeValue(ConfigKey key, YamlEntry entry)
    {
        var outcome = key.Read(entry.Text, folders, settings);
        settings = outcome.Settings;
        if (outcome.Problem is { } problem)
            problems.Add(new(entry.ValuePlace, entry.Key, problem));
        if ((outcome.Warning ?? key.WarningInFile) is { } warning)
            Warn(new(entry.ValuePlace, entry.Key, warning));
    }

    private void RefuseHalfAPair(string name, string partner)
    {
        if (IsGiven(name) && !IsGiven(partner))
            problems.Add(EntryFaults.Lonely(seen[name], partner));
    }

    private bool IsGiven(string name) =>
        seen.TryGetValue(name, out var entry) && entry.Kind != YamlKind.Nothing;

    private void Warn(YamlProblem warning) => findings.Warning(Line(path, warning));
}
