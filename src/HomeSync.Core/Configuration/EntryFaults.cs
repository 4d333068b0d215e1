using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>The words for what can be wrong with an entry besides its value.</summary>
internal static class EntryFaults
{
    public static YamlProblem Twice(YamlEntry entry, YamlEntry first)
    {
        var same = entry.Key == first.Key ? "is already" : $"means the same as {first.Key}";
        return new(
            entry.KeyPlace,
            entry.Key,
            $"{same} in line {first.KeyPlace.Line}, again in line {entry.KeyPlace.Line}, allowed: once"
        );
    }

    public static YamlProblem WrongKind(YamlEntry entry, ConfigKey key)
    {
        var kind = entry.Kind == YamlKind.List ? "a list" : "a mapping";
        return new(entry.ValuePlace, entry.Key, $"is {kind}, allowed: {key.Allowed}");
    }

    public static YamlProblem Lonely(YamlEntry entry, string partner) =>
        new(entry.KeyPlace, entry.Key, $"stands without {partner}, allowed: both or neither");

    public static YamlProblem Unknown(YamlEntry entry)
    {
        var known = ConfigKeys.All.SelectMany(k => k.Aliases.Prepend(k.Name));
        var hint = Nearest.To(entry.Key, known) is { } nearest ? $", did you mean {nearest}?" : "";
        return new(entry.KeyPlace, entry.Key, $"isn't a key of home-sync and is ignored{hint}");
    }

    public static YamlProblem Nothing(YamlEntry entry)
    {
        var hint =
            entry.Text == "~"
                ? " (a bare ~ means nothing in YAML, \"~\" in quotes is the home)"
                : "";
        return new(entry.ValuePlace, entry.Key, $"has no value and is ignored{hint}");
    }
}
