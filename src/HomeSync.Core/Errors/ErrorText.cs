using System.Text;

namespace HomeSync.Core.Errors;

/// <summary>Lays an error out in the seed's form.</summary>
internal static class ErrorText
{
    public static string Of(HomeSyncException error)
    {
        var text = new StringBuilder(error.Message);
        foreach (var (label, value) in error.Where)
            text.Append("\n  ").Append(label).Append(": ").Append(value);
        if (error.Details.Count > 0)
            text.Append('\n');
        // Where another program said nothing, the blank line behind its words comes first.
        foreach (var line in error.Details.SkipWhile(line => line.Length == 0))
            text.Append(line.Length > 0 ? "\n  " : "\n").Append(line);
        if (error.Causes.Count > 0)
            text.Append("\n\n  Possible causes:");
        for (var i = 0; i < error.Causes.Count; i++)
            text.Append($"\n  {i + 1}. {error.Causes[i]}");
        if (error.Run.Count > 0)
            text.Append("\n\n  Run: ").AppendJoin("\n       ", error.Run.Select(Line));
        return text.ToString();
    }

    /// <summary>A note stands below its command, a little to the right: each line can be pasted as it is.</summary>
    private static string Line(string line) => line.StartsWith('#') ? $"  {line}" : line;
}
