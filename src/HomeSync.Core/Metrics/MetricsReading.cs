namespace HomeSync.Core.Metrics;

/// <summary>What the metrics file had to tell.</summary>
/// <param name="Records">Newest first. Their texts come from a file: show them through the log, or escaped.</param>
/// <param name="Problem">Why some of it can't be read; null when all of it could be.</param>
public sealed record MetricsReading(IReadOnlyList<SyncRecord> Records, string? Problem)
{
    /// <summary>The last run; null when none is known.</summary>
    public SyncRecord? Newest => Records.Count > 0 ? Records[0] : null;

    /// <summary>All runs so far.</summary>
    public SyncTotals Totals => Newest?.Totals ?? SyncTotals.None;
}
