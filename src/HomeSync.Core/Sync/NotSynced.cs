namespace HomeSync.Core.Sync;

/// <summary>A file that isn't synced.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Why">The reason in a few words: <c>untracked</c>, <c>larger than 50 MiB</c>.</param>
public sealed record NotSynced(string Path, string Why)
{
    /// <summary>What to type to have it synced after all, where it looks like a secret.</summary>
    public IReadOnlyList<string> Allowing { get; init; } = [];

    /// <summary>Whether it is left out because of that.</summary>
    public bool IsSecret => Allowing.Count > 0;
}
