using System.Text.Json;

namespace HomeSync.Coverage;

/// <summary>
/// Mutants that every test let live, in a report of Stryker's (mutation-testing-report-schema), beside
/// the list of those that do no harm.
/// </summary>
internal static class Survivors
{
    /// <summary>Prints each that isn't in the list, as it would stand there.</summary>
    /// <param name="report">Stryker's report.</param>
    /// <param name="list">A reason, then its mutants, a line each; an empty line ends them.</param>
    /// <returns>0 when all are in the list.</returns>
    public static int Compare(string report, string list)
    {
        var known = File.ReadLines(list).ToHashSet(StringComparer.Ordinal);
        var fresh = In(report).Distinct().Where(mutant => !known.Contains(mutant)).ToList();
        if (fresh.Count == 0)
            return 0;
        Console.WriteLine($"Mutants that live, and no reason why in {list}:");
        fresh.ForEach(Console.WriteLine);
        return 1;
    }

    private static IEnumerable<string> In(string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        foreach (var file in json.RootElement.GetProperty("files").EnumerateObject())
        {
            var lines = file.Value.GetProperty("source").GetString()!.Split('\n');
            foreach (var mutant in file.Value.GetProperty("mutants").EnumerateArray())
            {
                if (mutant.GetProperty("status").GetString() is not ("Survived" or "NoCoverage"))
                    continue;
                var name = file.Name[(file.Name.IndexOf("HomeSync", StringComparison.Ordinal))..];
                var code = Code(lines, mutant.GetProperty("location"));
                yield return $"{name}: {code} => {OneLine(mutant.GetProperty("replacement").GetString()!)}";
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
