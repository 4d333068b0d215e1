using System.Text;

namespace HomeSync.Core.Service;

/// <summary>systemd's unit files (systemd.syntax(7)), as far as a service needs them.</summary>
internal static class UnitText
{
    private const string Env = "/usr/bin/env ";

    /// <summary>A word as it stands in a list of words: spaces, quotes and systemd's own signs are kept.</summary>
    public static string Quoted(string word)
    {
        var escaped = word.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("%", "%%", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    /// <summary>The beginning of a command line: systemd starts no program with a quote or backslash in its path, but env does.</summary>
    public static string Program(string path) =>
        path.AsSpan().ContainsAny('"', '\'', '\\')
            ? Env + Quoted(path).Replace("$", "$$", StringComparison.Ordinal)
            : Quoted(path);

    /// <summary>The program that a command line starts.</summary>
    public static string ProgramIn(string line) =>
        line.StartsWith(Env, StringComparison.Ordinal)
            ? FirstWord(line[Env.Length..]).Replace("$$", "$", StringComparison.Ordinal)
            : FirstWord(line);

    private static string FirstWord(string list) => Words(list).FirstOrDefault() ?? "";

    /// <summary>The words of a list, as <see cref="Quoted"/> writes them or plain.</summary>
    public static IEnumerable<string> Words(string list)
    {
        for (var at = 0; at < list.Length; at++)
        {
            if (list[at] == ' ')
                continue;
            var word = new StringBuilder();
            var quoted = list[at] == '"';
            for (at += quoted ? 1 : 0; at < list.Length && list[at] != (quoted ? '"' : ' '); at++)
            {
                if (quoted && list[at] == '\\' && at + 1 < list.Length)
                    at++;
                word.Append(list[at]);
            }
            yield return word.Replace("%%", "%").ToString();
        }
    }

    /// <summary>A variable as systemctl shows it: <c>NAME=value</c>, or <c>NAME=$'it\'s'</c> where a shell needs that.</summary>
    public static string ShellValue(string line)
    {
        var start = line.IndexOf("=$'", StringComparison.Ordinal);
        if (start < 0 || !line.EndsWith('\''))
            return line;
        var value = new StringBuilder(line, 0, start + 1, line.Length);
        for (var at = start + 3; at < line.Length - 1; at++)
        {
            if (line[at] == '\\' && at + 1 < line.Length - 1)
                at++;
            value.Append(line[at]);
        }
        return value.ToString();
    }

    /// <summary>Every setting by its section and name, <c>Service.Restart</c>; what stands there twice is numbered.</summary>
    public static IReadOnlyDictionary<string, string> Settings(string text)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        foreach (var line in text.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        {
            var trimmed = line.Trim();
            var equals = trimmed.IndexOf('=', StringComparison.Ordinal);
            if (trimmed.StartsWith('[') && trimmed.EndsWith(']'))
            {
                section = trimmed[1..^1];
            }
            else if (equals > 0 && trimmed[0] is not ('#' or ';'))
            {
                var name = Free($"{section}.{trimmed[..equals].TrimEnd()}");
                settings[name] = trimmed[(equals + 1)..].TrimStart();
            }
        }
        return settings;

        string Free(string name)
        {
            var free = name;
            for (var number = 2; settings.ContainsKey(free); number++)
                free = $"{name}[{number}]";
            return free;
        }
    }
}
