namespace HomeSync.Coverage;

/// <summary>
/// Prints what runs of each folder, fails where it is too little, and writes down every line that
/// does not run.
/// </summary>
internal static class Check
{
    private const int OfAll = 95;

    /// <summary>Where a fault loses data or tells a secret: every line.</summary>
    private static readonly Dictionary<string, int> OfFolders = new()
    {
        ["Credentials"] = 100,
        ["Git"] = 100,
        ["Locking"] = 100,
        ["Savepoints"] = 100,
    };

    public static int Run(
        IReadOnlyList<MeasuredFile> files,
        IReadOnlyList<UnreachedLines> unreached,
        string notReached
    )
    {
        var missed = files
            .SelectMany(file => file.Missed.Select(line => (file.Name, Line: line)))
            .ToHashSet();
        var faults = unreached.Select(lines => lines.Explain(files, missed)).OfType<string>();
        var failures = faults.Select(fault => $"The list of unreached lines: {fault}.").ToList();

        Console.WriteLine($"{"Coverage", -16} {"lines", 22} {"explained", 10} {"branches", 24}");
        foreach (var folder in files.GroupBy(file => file.Folder).OrderBy(folder => folder.Key))
            Add(folder.Key, folder, OfFolders.GetValueOrDefault(folder.Key));
        Add("all", files, OfAll);
        failures.AddRange(
            OfFolders
                .Keys.Except(files.Select(file => file.Folder))
                .Select(folder => $"{folder}: nothing of it was measured.")
        );
        foreach (var failure in failures)
            Console.WriteLine(failure);
        File.WriteAllLines(notReached, new Row("all", files, missed).NotReached);
        return failures.Count == 0 ? 0 : 1;

        void Add(string name, IEnumerable<MeasuredFile> measured, int limit)
        {
            var row = new Row(name, measured, missed);
            Console.WriteLine(row);
            if (row.Reaches(limit))
                return;
            failures.Add($"{name}: under {limit} % of its lines.");
            if (OfFolders.ContainsKey(name))
                failures.AddRange(row.NotReached.Select(line => $"  {line}"));
        }
    }
}
