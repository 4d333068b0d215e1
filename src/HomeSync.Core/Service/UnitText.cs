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

    private static string FirstWord(string list)
    {
        if (!list.StartsWith('"'))
            return list.Split(' ')[0].Replace("%%", "%", StringComparison.Ordinal);
        var word = new StringBuilder();
        for (var i = 1; i < list.Length && list[i] != '"'; i++)
        {
            if (list[i] == '\\' && i + 1 < list.Length)
                i++;
            word.Append(list[i]);
        }
        return word.Replace("%%", "%").ToString();
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
