using System.Text.Json;

namespace HomeSync.Coverage;

/// <summary>
/// Mutants that every test let live, in a report of Stryker's (mutation-testing-report-schema), beside
/// the list of those that do no harm.
/// </summary>
internal static class Survivors
{
    /// <summary>Prints each that isn't in the list, as it would stand there, and what is listed and doesn't live.</summary>
    /// <param name="report">Stryker's report.</param>
    /// <param name="list">
    /// A reason, then its mutants, a line each; an empty line ends them. What a file has more than once
    /// stands there once, with its number: <c>(×2)</c>.
    /// </param>
    /// <returns>0 when the list has them all and no others.</returns>
    public static int Compare(string report, string list)
    {
        // In a file that was left out some may be named all the same: they couldn't be compiled.
        var tried = In(report)
            .Where(mutant => mutant.Status is "Killed" or "Timeout" or "Survived" or "NoCoverage")
            .ToList();
        var living = tried
            .Where(mutant => mutant.Status is "Survived" or "NoCoverage")
            .CountBy(mutant => $"{mutant.File}: {mutant.Text}")
            // One more is another fault that no test sees, and nobody has said that it does no harm.
            .Select(mutant => mutant.Value == 1 ? mutant.Key : $"{mutant.Key} (×{mutant.Value})")
            .ToHashSet(StringComparer.Ordinal);
        var known = File.ReadLines(list).ToHashSet(StringComparer.Ordinal);
        // A run may have been of some files only.
        var files = tried.Select(mutant => mutant.File).ToHashSet(StringComparer.Ordinal);
        var listed = known.Where(line =>
            line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end
            && files.Contains(line[..end])
        );
        return Print($"Mutants that live, and no reason why in {list}:", living.Except(known))
            | Print($"In {list}, and no mutant that lives is like that:", listed.Except(living));
    }

    private static int Print(string what, IEnumerable<string> mutants)
    {
        string[] lines = [.. mutants];
        if (lines.Length == 0)
            return 0;
        Console.WriteLine(what);
        Array.ForEach(lines, Console.WriteLine);
        return 1;
    }

    private static IEnumerable<(string File, string Status, string Text)> In(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
        {
            var name = file.Name[(file.Name.IndexOf("HomeSync", StringComparison.Ordinal))..];
            var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
            foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                var code = Code(lines, mutant.GetProperty("location"));
                var other = OneLine(mutant.GetProperty("replacement").GetString()!);
                yield return (
                    name,
                    mutant.GetProperty("status").GetString()!,
                    $"{code} => {other}"
                );
            }
        }
    }

    /// <summary>What was changed; lines and columns begin at 1, and the end is the first that isn't.</summary>
    private static string Code(string[] lines, JsonElement location)
    {
        var (first, from) = Position(location.GetProperty("start"));
        var (last, to) = Position(location.GetProperty("end"));
        return OneLine(
            first == last
                ? lines[first][from..to]
                : string.Join(
                    ' ',
                    [lines[first][from..], .. lines[(first + 1)..last], lines[last][..to]]
                )
        );
    }

    private static (int Line, int Column) Position(JsonElement position) =>
        (
            position.GetProperty("line").GetInt32() - 1,
            position.GetProperty("column").GetInt32() - 1
        );

    private static string OneLine(string code) =>
        string.Join(' ', code.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
