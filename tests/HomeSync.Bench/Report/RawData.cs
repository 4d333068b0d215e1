using System.Globalization;

namespace HomeSync.Bench.Report;

/// <summary>Every measured pair, as tab-separated values.</summary>
internal static class RawData
{
    private const string Head =
        "job\tpair\tours_ms\ttheirs_ms\tours_processor_ms\ttheirs_processor_ms\tyardstick";

    public static void Write(string folder, Row row)
    {
        if (row.Raw is not { } raw)
            return;
        Directory.CreateDirectory(folder);
        File.WriteAllLines(Path.Combine(folder, $"{row.Job}.tsv"), [Head, .. Lines(row, raw)]);
    }

    private static IEnumerable<string> Lines(Row row, Measuring.DuelResult raw) =>
        raw
            .Ours.Zip(
                raw.Theirs,
                (ours, theirs) =>
                    $"{Text(ours.Milliseconds)}\t{Text(theirs.Milliseconds)}\t{Text(ours.Processor)}\t{Text(theirs.Processor)}"
            )
            .Select((times, pair) => $"{row.Job}\t{pair + 1}\t{times}\t{row.Yardstick}");

    private static string Text(double number) =>
        number.ToString("0.000", CultureInfo.InvariantCulture);
}
