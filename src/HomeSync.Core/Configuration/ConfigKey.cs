using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>One key of the configuration: all that reading, messages and the template need to know of it.</summary>
/// <param name="Name">As written in the file.</param>
/// <param name="Meaning">A sentence or two for the person who edits the file.</param>
/// <param name="Default">The default as written in the file; empty when there is none.</param>
/// <param name="Allowed">Which values are allowed, with their unit.</param>
/// <param name="Read">Takes a value's text into the settings.</param>
internal sealed record ConfigKey(
    string Name,
    string Meaning,
    string Default,
    string Allowed,
    Func<string, PathBase, Settings, ValueOutcome> Read
)
{
    /// <summary>Older spellings that mean the same.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Environment variables that overrule the file, strongest first.</summary>
    public IReadOnlyList<string> Variables { get; init; } = [];

    /// <summary>The variable that overrules the file now, or null; an empty one counts as none, as in the shell's <c>${X:-3600}</c>.</summary>
    public string? VariableIn(IReadOnlyDictionary<string, string> environment) =>
        Variables.FirstOrDefault(v => environment.GetValueOrDefault(v) is { Length: > 0 });

    /// <summary>Whether its value is a path.</summary>
    public bool IsPath { get; init; }

    /// <summary>Whether an entry gives it a value. To YAML a bare ~ is nothing; to whoever writes a path it is the home.</summary>
    public bool IsSaidBy(YamlEntry entry) =>
        entry.Kind == YamlKind.Text || (IsPath && entry is { Kind: YamlKind.Nothing, Text: "~" });

    /// <summary>Whether anything follows from it in this version; files with it are read either way.</summary>
    public bool HasEffect { get; init; } = true;

    /// <summary>What to say whenever the key stands in a file, whatever its value.</summary>
    public string? WarningInFile { get; init; }

    /// <summary>The same, never showing a value that isn't allowed: it may be the password itself, put in the wrong place.</summary>
    public ConfigKey WithoutShowing() =>
        this with
        {
            Read = (text, folders, settings) =>
                Read(text, folders, settings) is { Problem: null } good
                    ? good
                    : Read(SecretWords.Mask, folders, settings),
        };

    public static ConfigKey Of<T>(
        string name,
        string meaning,
        string standard,
        string allowed,
        ValueParser<T> parse,
        Func<Settings, T, Settings> set
    )
    {
        return new ConfigKey(name, meaning, standard, allowed, Read);

        ValueOutcome Read(string text, PathBase folders, Settings settings)
        {
            var parsed = parse(text, folders);
            if (parsed.Problem is { } problem)
                return new(settings, $"{Shown.Value(text)} {problem}, allowed: {allowed}", null);
            var warning = parsed.Warning is { } said ? $"{Shown.Value(text)} {said}" : null;
            var shown = parsed.Value switch
            {
                bool on => on ? "true" : "false",
                string path => path,
                Secret secret => secret.ToString(),
                _ => text,
            };
            return new(set(settings, parsed.Value!), null, warning, shown);
        }
    }
}
