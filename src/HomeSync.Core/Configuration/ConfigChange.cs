namespace HomeSync.Core.Configuration;

/// <summary>Puts one value into a configuration's text; comments, order and everything else stay as they are.</summary>
internal static class ConfigChange
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The new text, or why it can't be made without touching more than the value.</summary>
    /// <param name="whole">The file's text, without faults of syntax.</param>
    /// <param name="key">The key; an older name of it in the file stays the name.</param>
    /// <param name="value">The value as YAML is to read it.</param>
    public static (string? Text, string? Refusal) Of(string whole, ConfigKey key, string value)
    {
        var text = whole.TrimStart(ByteOrderMark);
        var mark = whole[..^text.Length];
        var before = YamlReader.Read(text);
        var own = before.Entries.Where(e => ConfigKeys.Find(e.Key) == key).ToList();
        if (own.Count > 1)
        {
            return (
                null,
                $"{key.Name} stands in lines {own[0].KeyPlace.Line} and {own[1].KeyPlace.Line}"
            );
        }

        if (own is [var entry] && Hardship(text, entry) is { } hardship)
            return (null, $"{entry.Key} in line {entry.KeyPlace.Line} {hardship}");
        var after = own is [var old] ? Replaced(text, old, value) : Added(text, key, value);
        var name = own.Count > 0 ? own[0].Key : key.Name;
        return IsOnlyThat(before, YamlReader.Read(after), name, value)
            ? (mark + after, null)
            : (null, "The file is written in a form that only a person can add to");
    }

    /// <summary>The text without a key's line, or why that can't be had without touching more.</summary>
    /// <param name="whole">The file's text, without faults of syntax.</param>
    /// <param name="entry">The key's entry in it.</param>
    public static (string? Text, string? Refusal) Without(string whole, YamlEntry entry)
    {
        var text = whole.TrimStart(ByteOrderMark);
        var mark = whole[..^text.Length];
        var line = TextLine.At(text, entry.Start);
        var before = text.AsSpan(line.Start, entry.Start - line.Start)
            .Trim()
            .TrimEnd(':')
            .TrimEnd();
        var after = text.AsSpan(entry.End, Math.Max(0, line.End - entry.End)).TrimStart();
        var hardship =
            Hardship(text, entry)
            ?? (
                before.Trim("\"'").SequenceEqual(entry.Key) && after is [] or ['#', ..]
                    ? null
                    : "doesn't have its line for itself"
            );
        if (hardship is not null)
            return (null, $"{entry.Key} in line {entry.KeyPlace.Line} {hardship}");
        var rest = text.Remove(line.Start, line.Next - line.Start);
        return HoldsOnlyTheRest(YamlReader.Read(text), YamlReader.Read(rest), entry.Key)
            ? (mark + rest, null)
            : (null, "The file is written in a form that only a person can take from");
    }

    private static string? Hardship(string text, YamlEntry entry) =>
        entry.HasAnchor ? "has a name (&) that other lines may refer to"
        : entry.IsWords || entry.Kind is YamlKind.List or YamlKind.Mapping
            ? "holds a list or a mapping"
        : text.AsSpan(entry.Start, entry.End - entry.Start).ContainsAny('\r', '\n')
            ? "has a value of several lines"
        : null;

    private static string Replaced(string text, YamlEntry entry, string value)
    {
        var gap = text[entry.Start - 1] == ':' ? " " : "";
        return text[..entry.Start] + gap + YamlText.OfValue(value) + text[entry.End..];
    }

    /// <summary>In place of the commented-out default that setup wrote, or else at the end.</summary>
    private static string Added(string text, ConfigKey key, string value)
    {
        var line = $"{key.Name}: {YamlText.OfValue(value)}";
        for (var at = TextLine.At(text, 0); ; at = TextLine.At(text, at.Next))
        {
            if (at.Content.SequenceEqual(ConfigTemplate.DefaultLine(key)))
                return text[..at.Start] + line + text[at.End..];
            if (at.Next >= text.Length)
                break;
        }
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var broken = text.Length > 0 && !text.EndsWith('\n');
        return text + (broken ? lineEnd : "") + line + lineEnd;
    }

    private static bool IsOnlyThat(YamlFile before, YamlFile after, string name, string value) =>
        after.Problems.Count == 0
        && after.Entries.Count(e => e.Key == name && e.Text == value) == 1
        && AreAlikeBut(name, before, after);

    private static bool HoldsOnlyTheRest(YamlFile before, YamlFile after, string name) =>
        after.Problems.Count == 0
        && after.Entries.All(e => e.Key != name)
        && AreAlikeBut(name, before, after);

    private static bool AreAlikeBut(string name, YamlFile before, YamlFile after)
    {
        static (string, YamlKind, string) Of(YamlEntry e) => (e.Key, e.Kind, e.Text);
        return after
            .Entries.Where(e => e.Key != name)
            .Select(Of)
            .SequenceEqual(before.Entries.Where(e => e.Key != name).Select(Of));
    }
}
