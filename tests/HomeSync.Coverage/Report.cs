using System.Text.Json;

namespace HomeSync.Coverage;

/// <summary>Coverlet's report: a module has files, a file classes, a class methods.</summary>
internal static class Report
{
    /// <param name="path">In coverlet's own format, as JSON.</param>
    /// <param name="sources">The folder that the program's projects lie in.</param>
    public static IReadOnlyList<MeasuredFile> Read(string path, string sources)
    {
        using var report = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. report
                .RootElement.EnumerateObject()
                .SelectMany(module => module.Value.EnumerateObject())
                .Select(file => Of(file, sources))
                .OrderBy(file => file.Name, StringComparer.Ordinal),
        ];
    }

    private static MeasuredFile Of(JsonProperty file, string sources)
    {
        var measured = new MeasuredFile(
            Path.GetRelativePath(sources, file.Name),
            ["", .. File.ReadLines(file.Name).Select(line => line.Trim())]
        );
        foreach (var type in file.Value.EnumerateObject())
        {
            foreach (var method in type.Value.EnumerateObject())
            {
                foreach (var line in method.Value.GetProperty("Lines").EnumerateObject())
                    Add(measured.Lines, int.Parse(line.Name), line.Value.GetInt32() > 0);
                foreach (var branch in method.Value.GetProperty("Branches").EnumerateArray())
                    measured.Branches.Add(branch.GetProperty("Hits").GetInt32() > 0);
            }
        }
        return measured;
    }

    // A line with a lambda belongs to two methods; it ran when it ran in one.
    private static void Add(SortedDictionary<int, bool> lines, int number, bool ran) =>
        lines[number] = ran || lines.GetValueOrDefault(number);
}
