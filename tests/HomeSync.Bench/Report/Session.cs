using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Jobs;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Report;

/// <summary>One run of the bench: measures, and prints one table with what misses its goal behind it.</summary>
/// <param name="folder">Where the raw data goes.</param>
internal sealed class Session(string folder)
{
    public int Run(IReadOnlyList<Job> jobs)
    {
        var rows = new List<Row>();
        var failed = new List<string>();
        using (Interruption.Await())
        using (var ground = new Ground())
        {
            foreach (var job in jobs.Where(job => job.WhyLeftOut is null))
            {
                Console.Error.WriteLine($"{DateTime.Now:HH:mm:ss} {job.Name} ...");
                try
                {
                    rows.Add(job.Run(ground));
                    RawData.Write(folder, rows[^1]);
                }
                // One job that can't be measured is no reason to lose the others.
                catch (Exception e) when (e is InvalidOperationException or IOException)
                {
                    failed.Add($"{job.Name} could not be measured: {e.Message}");
                    Console.Error.WriteLine(failed[^1]);
                }
            }
        }
        Print(rows, jobs, failed);
        return failed.Count == 0 ? 0 : 1;
    }

    private void Print(
        IReadOnlyList<Row> rows,
        IReadOnlyList<Job> jobs,
        IReadOnlyList<string> failed
    )
    {
        Directory.CreateDirectory(folder);
        string[] lines =
        [
            .. Table.Lines(rows),
            "",
            Legend.Text,
            .. LeftOut(jobs),
            .. failed,
            "",
            .. Missed(rows),
        ];
        File.WriteAllLines(Path.Combine(folder, "table.md"), lines);
        foreach (var line in lines)
            Console.WriteLine(line);
        Console.WriteLine($"Raw data: {folder}");
    }

    private static IEnumerable<string> LeftOut(IReadOnlyList<Job> jobs)
    {
        if (!ProcessTrace.IsPossible)
            yield return "Left out: processes and connections, since strace is missing (apt install strace)";
        if (!Memory.IsKnown)
            yield return "Left out: memory, since there is no /proc here";
        foreach (var job in jobs.Where(job => job.WhyLeftOut is not null))
            yield return $"Left out: {job.Name}, since {job.WhyLeftOut}";
    }

    private static IEnumerable<string> Missed(IReadOnlyList<Row> rows)
    {
        Row[] missed = [.. rows.Where(row => row.Misses.Count > 0)];
        if (missed.Length == 0)
        {
            yield return $"All {rows.Count} rows meet their goals.";
            yield break;
        }
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"{missed.Length} of {rows.Count} rows miss their goal:"
        );
        foreach (var row in missed)
            yield return $"  {row.Job}: {string.Join(", ", row.Misses)} (goal: {row.Goal})";
    }
}
