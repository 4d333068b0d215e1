namespace HomeSync.Scenarios.Errors;

/// <summary>Reads what an error says to type.</summary>
internal static class Suggestions
{
    private const string Label = "  Run: ";

    /// <summary>The commands of the last error in a transcript, without the notes behind them.</summary>
    public static IEnumerable<string> In(string transcript) =>
        Lines(transcript).Where(line => !line.StartsWith('#'));

    /// <summary>All lines, notes included.</summary>
    public static IEnumerable<string> Lines(string transcript)
    {
        var lines = transcript.Split('\n');
        var first = Array.FindLastIndex(lines, l => l.StartsWith(Label, StringComparison.Ordinal));
        return first < 0
            ? []
            : lines
                .Skip(first)
                .TakeWhile((l, i) => i == 0 || l.StartsWith("       ", StringComparison.Ordinal))
                .Select(l => l[Label.Length..].Trim());
    }
}
