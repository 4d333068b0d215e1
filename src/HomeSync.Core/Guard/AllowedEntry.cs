using System.Globalization;
using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Guard;

/// <summary>A line of the list: <c>PATH</c> or <c>PATH:RULE</c>, the path in quotes where it would be read wrongly.</summary>
/// <param name="Path">A file or folder, from the top of the working tree.</param>
/// <param name="Rule">The rule that it is allowed to break; null for any.</param>
internal sealed record AllowedEntry(string Path, string? Rule)
{
    public bool Holds(string path, string rule) =>
        (Rule is null || Rule == rule)
        && (path == Path || path.StartsWith($"{Path.TrimEnd('/')}/", StringComparison.Ordinal));

    /// <returns>Null for a comment, an empty line, and one that says nothing we know.</returns>
    public static AllowedEntry? Parse(string line)
    {
        line = line.TrimEnd('\r');
        if (line.Length == 0 || line[0] == '#')
            return null;
        if (line[0] == '"')
            return ParseQuoted(line);
        var colon = line.LastIndexOf(':');
        return colon > 0 && Tokens.Rules.Contains(line[(colon + 1)..])
            ? new(line[..colon], line[(colon + 1)..])
            : new(line, null);
    }

    public override string ToString()
    {
        var rule = Rule is null ? "" : $":{Rule}";
        return IsPlain(Path) ? Path + rule : $"{Quoted(Path)}{rule}";
    }

    private static bool IsPlain(string path) =>
        ByteText.ForPeople(path) == path
        && path[0] is not ('#' or '"')
        && !path.Contains(':', StringComparison.Ordinal)
        && path.Trim() == path;

    private static string Quoted(string path)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in ByteText.Encode(path))
        {
            if (letter is (byte)'"' or (byte)'\\')
                text.Append('\\').Append((char)letter);
            else if (letter is >= 0x20 and < 0x7f)
                text.Append((char)letter);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\x{letter:x2}");
        }
        return text.Append('"').ToString();
    }

    private static AllowedEntry? ParseQuoted(string line)
    {
        // By bytes, as they are escaped: a letter may be several.
        var bytes = ByteText.Encode(line);
        var path = new List<byte>();
        var i = 1;
        for (; i < bytes.Length && bytes[i] != '"'; i++)
        {
            if (bytes[i] != '\\')
            {
                path.Add(bytes[i]);
            }
            else if (bytes.AsSpan(i + 1) is [(byte)'x', var high, var low, ..])
            {
                var isByte = byte.TryParse(
                    [(char)high, (char)low],
                    NumberStyles.AllowHexSpecifier,
                    null,
                    out var escaped
                );
                if (!isByte)
                    return null;
                path.Add(escaped);
                i += 3;
            }
            else if (++i < bytes.Length)
            {
                path.Add(bytes[i]);
            }
        }
        if (i >= bytes.Length || path.Count == 0)
            return null;
        var (name, rest) = (ByteText.Decode([.. path]), ByteText.Decode(bytes.AsSpan(i + 1)));
        return rest.Length == 0 ? new(name, null)
            : rest[0] == ':' && Tokens.Rules.Contains(rest[1..]) ? new(name, rest[1..])
            : null;
    }
}
