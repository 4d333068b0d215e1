using System.Globalization;
using System.Text.Json;
using HomeSync.Cli;
using HomeSync.Core.Logging;
using HomeSync.Core.Metrics;
using HomeSync.Core.Text;

namespace HomeSync.Commands;

/// <summary>What <c>history</c> prints: a row for each operation, the newest first.</summary>
/// <param name="savepoints">The ids of the savepoints that are still there.</param>
/// <param name="clock">The times shown are its zone's.</param>
internal sealed class HistoryPage(IReadOnlyCollection<string> savepoints, TimeProvider clock)
{
    private static readonly string[] Head =
    [
        "ID",
        "WHEN",
        "TOOK",
        "WHAT",
        "IN",
        "OUT",
        "ENDED AS",
        "UNDO",
    ];

    private readonly HashSet<string> savepoints = [.. savepoints];

    public IEnumerable<string> Lines(IReadOnlyList<SyncRecord> records)
    {
        var undone = Undone(records);
        string[][] rows = [Head, .. records.Select(record => Row(record, undone))];
        var widths = Enumerable
            .Range(0, Head.Length)
            .Select(column => rows.Max(row => row[column].Length))
            .ToArray();
        return rows.Select(row =>
            string.Join("  ", row.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd()
        );
    }

    public void Write(Utf8JsonWriter json, IReadOnlyList<SyncRecord> records)
    {
        var undone = Undone(records);
        json.Objects(
            "operations",
            records,
            record =>
            {
                json.Text("id", record.Id.Length > 0 ? record.Id : null);
                json.Time("time", record.Time);
                json.Number("took_ms", record.DurationMs);
                json.Text("operation", record.Operation);
                json.Text("code", record.Result);
                json.Flag("ok", record.Ok);
                json.Number("commits_in", record.CommitsIn);
                json.Number("commits_out", record.CommitsOut);
                json.Number("files_in", record.FilesIn);
                json.Number("files_out", record.FilesOut);
                json.Text("undid", record.Undid.Length > 0 ? record.Undid : null);
                json.Text("undo", UndoOf(record, undone));
            }
        );
    }

    /// <summary>Whether it can be undone, as <c>--json</c> says it.</summary>
    private string UndoOf(SyncRecord record, HashSet<string> undone) =>
        record.Id.Length == 0 ? "nothing"
        : undone.Contains(record.Id) ? "undone"
        : savepoints.Contains(record.Id) ? "yes"
        : "gone";

    /// <summary>Those that are undone now: an undo that was undone itself doesn't count.</summary>
    private static HashSet<string> Undone(IEnumerable<SyncRecord> newestFirst)
    {
        var undone = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in newestFirst.Where(r => r.Undid.Length > 0))
        {
            if (!undone.Contains(record.Id))
                undone.Add(record.Undid);
        }
        return undone;
    }

    private string[] Row(SyncRecord record, HashSet<string> undone) =>
        [
            record.Id.Length > 0 ? Printable.Text(record.Id) : "-",
            LocalTime.Text(record.Time, clock),
            Took(record.DurationMs),
            Printable.Text(record.Operation),
            Size(record.CommitsIn, record.FilesIn),
            Size(record.CommitsOut, record.FilesOut),
            Printable.Text(record.Result),
            UndoOf(record, undone) switch
            {
                "nothing" => "-",
                "gone" => "no, its savepoint isn't here",
                var answer => answer,
            },
        ];

    private static string Took(long milliseconds) =>
        milliseconds < 1000
            ? $"{milliseconds} ms"
            : $"{(milliseconds / 1000.0).ToString("0.0", CultureInfo.InvariantCulture)} s";

    private static string Size(long commits, long files) =>
        commits == 0 && files == 0 ? "-"
        : commits == 0 ? Amount.Of(files, "file")
        // Of a first push, files aren't counted.
        : files == 0 ? Amount.Of(commits, "commit")
        : $"{Amount.Of(commits, "commit")}, {Amount.Of(files, "file")}";
}
