namespace HomeSync.Scenarios.Errors;

/// <summary>Reads what errors say to type.</summary>
internal static class Suggestions
{
    private const string Label = "  Run: ";

    /// <summary>The errors of a transcript, each with all that is indented below it.</summary>
    public static IEnumerable<string> Errors(string transcript)
    {
        var lines = transcript.Split('\n');
        return lines
            .Select((line, at) => (line, at))
            .Where(found => found.line.Contains("[ERROR]", StringComparison.Ordinal))
            .Select(found =>
                string.Join(
                    '\n',
                    lines
                        .Skip(found.at + 1)
                        .TakeWhile(l => l is "" or [' ', ..])
                        .Prepend(found.line)
                )
            );
    }

    /// <summary>The commands of every error in a transcript, without the notes behind them.</summary>
    public static IEnumerable<string> In(string transcript) =>
        Errors(transcript).SelectMany(Lines).Where(line => !line.StartsWith('#'));

    /// <summary>All lines of one error, notes included.</summary>
    public static IEnumerable<string> Lines(string error) =>
        error
            .Split('\n')
            .SkipWhile(line => !line.StartsWith(Label, StringComparison.Ordinal))
            .TakeWhile((l, i) => i == 0 || l.StartsWith("       ", StringComparison.Ordinal))
            .Select(l => l[Label.Length..].Trim());
}
