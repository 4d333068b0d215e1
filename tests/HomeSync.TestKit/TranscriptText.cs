using System.Text;
using System.Text.RegularExpressions;

namespace HomeSync.TestKit;

/// <summary>Writes a run down so that two runs of the same story read the same.</summary>
internal static partial class TranscriptText
{
    public static string Of(
        string command,
        string output,
        string errors,
        int exitCode,
        IEnumerable<(string Real, string Shown)> names
    )
    {
        var text = new StringBuilder("$ ").Append(command).Append('\n').Append(Ended(output));
        if (errors.Length > 0)
            text.Append("stderr:\n").Append(Ended(errors));
        return WithoutChance(text.Append("exit ").Append(exitCode).Append('\n').ToString(), names);
    }

    private static string WithoutChance(string text, IEnumerable<(string Real, string Shown)> names)
    {
        // The longest first: a home lies below the folder of its fleet.
        foreach (var (real, shown) in names.OrderByDescending(name => name.Real.Length))
        {
            text = text.Replace("/private" + real, shown, StringComparison.Ordinal) // macOS's other name of /var
                .Replace(real, shown, StringComparison.Ordinal);
        }

        text = Savepoints().Replace(text, "<savepoint>");
        text = Times().Replace(text, "<time>");
        text = Durations().Replace(text, "<ms>");
        text = Processes().Replace(text, "PID: <pid>");
        return CommitIds().Replace(text, "<id>");
    }

    private static string Ended(string text) =>
        text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";

    [GeneratedRegex(@"\d{8}-\d{6}-[0-9a-f]{6}")]
    private static partial Regex Savepoints();

    [GeneratedRegex(
        @"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?( ?[+-]\d\d:?\d\d|Z)?|\d{8}[-_]\d{6}"
    )]
    private static partial Regex Times();

    // A whole number of seconds is a setting (a limit, an interval) and stays.
    [GeneratedRegex(@"\b(\d+(\.\d+)? ?ms|\d+\.\d+ ?s)\b")]
    private static partial Regex Durations();

    [GeneratedRegex(@"PID: \d+")]
    private static partial Regex Processes();

    // All-digit and all-letter ids happen by chance, so any 7 hexadecimal digits count.
    [GeneratedRegex(@"\b[0-9a-f]{7,64}\b")]
    private static partial Regex CommitIds();
}
