using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Report;

/// <summary>A row of the table. What isn't known, or makes no sense for a job, is null.</summary>
/// <param name="Job">The job's name.</param>
/// <param name="Yardstick">What it is compared with.</param>
/// <param name="Goal">What it is to reach.</param>
internal sealed record Row(string Job, string Yardstick, Goal Goal)
{
    /// <summary>Milliseconds.</summary>
    public Spread? Ours { get; init; }

    /// <summary>Milliseconds.</summary>
    public Spread? Theirs { get; init; }

    public Spread? Ratio { get; init; }

    /// <summary>Milliseconds more than the yardstick, where that is what counts.</summary>
    public Spread? Extra { get; init; }

    /// <summary>MiB of home-sync itself.</summary>
    public double? Memory { get; init; }

    public ProcessCount? OurProcesses { get; init; }

    public ProcessCount? TheirProcesses { get; init; }

    public long? WakeUps { get; init; }

    /// <summary>Each pair, for the raw data.</summary>
    public DuelResult? Raw { get; init; }

    public IReadOnlyList<string> Misses => Goal.Misses(this);
}
