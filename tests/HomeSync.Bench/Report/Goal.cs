using System.Globalization;

namespace HomeSync.Bench.Report;

/// <summary>What a row is to reach. Ratios, times and memory count as met within a tenth; counts are exact.</summary>
internal sealed record Goal
{
    private const double Tolerance = 1.1;

    /// <summary>How many times the yardstick it may take.</summary>
    public double? Ratio { get; init; }

    /// <summary>Milliseconds that it may take.</summary>
    public double? Milliseconds { get; init; }

    /// <summary>Milliseconds that it may take more than the yardstick.</summary>
    public double? Extra { get; init; }

    /// <summary>Programs that home-sync may start itself.</summary>
    public int? Processes { get; init; }

    /// <summary>Sessions with the remote.</summary>
    public int? Connections { get; init; }

    /// <summary>MiB that home-sync itself may hold.</summary>
    public double? Memory { get; init; }

    /// <summary>How often a waiting program may be woken.</summary>
    public int? WakeUps { get; init; }

    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Text(Ratio, "0.##", " x"),
                Text(Milliseconds, "0", " ms"),
                Text(Extra, "+0", " ms"),
                Text(Processes, "0", " started"),
                Text(Connections, "0", Connections == 1 ? " connection" : " connections"),
                Text(Memory, "0", " MiB"),
                Text(WakeUps, "0", " wake-ups"),
            }.Where(part => part.Length > 0)
        );

    /// <summary>In what a row misses it; empty when it is met.</summary>
    public IReadOnlyList<string> Misses(Row row)
    {
        var misses = new List<string>();
        Check(misses, Ratio, row.Ratio?.Median, Tolerance, "ratio");
        Check(misses, Milliseconds, row.Ours?.Median, Tolerance, "ms");
        Check(misses, Extra, row.Extra?.Median, Tolerance, "ms more");
        Check(misses, Processes, row.OurProcesses?.Direct, 1, "programs started");
        Check(misses, Connections, row.OurProcesses?.Connections, 1, "connections");
        Check(misses, Memory, row.Memory, Tolerance, "MiB");
        Check(misses, WakeUps, row.WakeUps, 1, "wake-ups");
        return misses;
    }

    private static void Check(
        List<string> misses,
        double? goal,
        double? value,
        double tolerance,
        string what
    )
    {
        if (goal is not null && value > goal * tolerance)
            misses.Add(string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {what}"));
    }

    private static string Text(double? value, string format, string unit) =>
        value is { } known ? known.ToString(format, CultureInfo.InvariantCulture) + unit : "";
}
