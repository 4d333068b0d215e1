using System.Globalization;
using HomeSync.Bench.Grounds;
using HomeSync.Bench.Jobs;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Report;

/// <summary>One run of the bench: measures, and prints one table with what misses its goal behind it.</summary>
/// <param name="folder">Where the raw data goes.</param>
internal sealed class Session(string folder)
{
    private readonly List<Row> rows = [];
    private readonly List<string> failed = [];

    /// <summary>Measures these; what was measured is shown also when it is interrupted.</summary>
    public int Run(IReadOnlyList<Job> jobs)
    {
        using (new Interruption())
        using (var ground = new Ground())
        {
            foreach (var job in jobs.Where(job => job.WhyLeftOut is null))
            {
                if (Interruption.Came)
                    break;
                Run(job, ground);
            }
        }
        Print(jobs);
        return Interruption.Came ? 130
            : failed.Count == 0 ? 0
            : 1;
    }

    private void Run(Job job, Ground ground)
    {
        Console.Error.Write($"{DateTime.Now:HH:mm:ss} {job.Name} ");
        try
        {
            var row = job.Run(ground);
            rows.Add(row);
            RawData.Write(folder, row);
            Console.Error.WriteLine(Table.Short(row));
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("interrupted");
        }
        // One job that can't be measured is no reason to lose the others.
        catch (Exception e) when (e is InvalidOperationException or IOException)
        {
            failed.Add($"{job.Name} could not be measured: {e.Message}");
            Console.Error.WriteLine(failed[^1]);
        }
    }

    private void Print(IReadOnlyList<Job> jobs)
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
            .. Missed(),
        ];
        // Each run's own: a row alone is measured again all the time.
        File.WriteAllLines(Path.Combine(folder, $"table-{DateTime.Now:yyyyMMdd-HHmmss}.md"), lines);
        foreach (var line in lines)
            Console.WriteLine(line);
        Console.WriteLine($"Raw data: {folder}");
    }

    private static IEnumerable<string> LeftOut(IReadOnlyList<Job> jobs)
    {
        if (!ProcessTrace.IsPossible)
            yield return "Left out: processes and connections, since strace is missing (apt install strace)";
        if (!ProcFiles.IsKnown)
            yield return "Left out: memory, since there is no /proc here";
        foreach (var job in jobs.Where(job => job.WhyLeftOut is not null))
            yield return $"Left out: {job.Name}, since {job.WhyLeftOut}";
    }

    private IEnumerable<string> Missed()
    {
        Row[] missed = [.. rows.Where(row => row.Misses.Count > 0)];
        if (missed.Length == 0)
        {
            yield return rows.Count == 0
                ? "Nothing was measured."
                : $"All {rows.Count} rows meet their goals.";
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
