namespace HomeSync.Core.Metrics;

/// <summary>How writing a record went. It never stops a sync: a problem is worth a warning.</summary>
/// <param name="Record">The record with its totals.</param>
/// <param name="Problem">Why it was not written; null when it was.</param>
public sealed record Appended(SyncRecord Record, string? Problem);
