using System.Globalization;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Report;

/// <summary>The rows as people read them: aligned, and Markdown at the same time.</summary>
internal static class Table
{
    private static readonly string[] Head =
    [
        "job",
        "ours, ms",
        "theirs, ms",
        "yardstick",
        "ratio (quartiles)",
        "goal",
        "",
        "MiB",
        "started/all, ours",
        "theirs",
        "connections",
    ];

    public static IEnumerable<string> Lines(IReadOnlyList<Row> rows)
    {
        string[][] cells = [Head, .. rows.Select(Cells)];
        int[] widths = [.. Head.Select((_, column) => cells.Max(row => row[column].Length))];
        string Line(string[] row) =>
            $"| {string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width)))} |";
        yield return Line(cells[0]);
        yield return $"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|";
        foreach (var row in cells.Skip(1))
            yield return Line(row);
    }

    /// <summary>What is shown of a row while others are still measured.</summary>
    public static string Short(Row row) =>
        $"{Time(row.Ours)} : {Time(row.Theirs)} ms, {Ratio(row)}";

    private static string[] Cells(Row row) =>
        [
            row.Job,
            Time(row.Ours),
            Time(row.Theirs),
            row.Yardstick,
            Ratio(row),
            row.Goal.ToString(),
            row.Misses.Count == 0 ? "met" : "missed",
            Number(row.Memory, "0.0"),
            row.OurProcesses?.ToString() ?? "",
            row.TheirProcesses?.ToString() ?? "",
            row.OurProcesses is { Connections: var ours }
                ? $"{ours} : {row.TheirProcesses?.Connections}"
                : "",
        ];

    private static string Ratio(Row row) =>
        row.Ratio is { } ratio ? Quarters(ratio, "0.00", "")
        : row.Extra is { } extra ? Quarters(extra, "+0;-0", " ms")
        : row.WakeUps is { } wakeUps ? $"{wakeUps} wake-ups"
        : "";

    private static string Quarters(Spread spread, string format, string unit) =>
        $"{Number(spread.Median, format)}{unit} ({Number(spread.Lower, format)} to {Number(spread.Upper, format)})";

    private static string Time(Spread? spread) =>
        Number(
            spread?.Median,
            spread?.Median switch
            {
                < 0.1 => "0.000",
                < 10 => "0.00",
                < 100 => "0.0",
                _ => "0",
            }
        );

    private static string Number(double? number, string format) =>
        number?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
