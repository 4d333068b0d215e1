namespace HomeSync.Core.Metrics;

/// <summary>What all runs up to a record came to, that one included.</summary>
public sealed record SyncTotals
{
    /// <summary>Before the first run.</summary>
    public static SyncTotals None { get; } = new() { Since = DateTimeOffset.UnixEpoch };

    /// <summary>When the first counted run was recorded.</summary>
    public required DateTimeOffset Since { get; init; }

    public long Runs { get; init; }

    /// <summary>Runs that did not end well.</summary>
    public long Failures { get; init; }

    public long CommitsIn { get; init; }

    public long CommitsOut { get; init; }

    /// <summary>Milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>These totals with one more run.</summary>
    public SyncTotals With(SyncRecord run) =>
        new()
        {
            Since = Runs > 0 ? Since : run.Time,
            Runs = Sum(Runs, 1),
            Failures = Sum(Failures, run.Ok ? 0 : 1),
            CommitsIn = Sum(CommitsIn, run.CommitsIn),
            CommitsOut = Sum(CommitsOut, run.CommitsOut),
            DurationMs = Sum(DurationMs, run.DurationMs),
        };

    // A number from a damaged file stays at its end instead of coming round to the other.
    private static long Sum(long total, long more) =>
        (long)Int128.Min((Int128)Math.Max(total, 0) + Math.Max(more, 0), long.MaxValue);
}
