namespace HomeSync.Core.Sync;

/// <summary>A file that isn't synced.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Why">The reason in a few words: <c>untracked</c>, <c>larger than 50 MiB</c>.</param>
internal sealed record NotSynced(string Path, string Why);
