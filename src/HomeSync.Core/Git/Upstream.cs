namespace HomeSync.Core.Git;

/// <summary>Where a branch takes from and sends to.</summary>
/// <param name="Remote">The remote's name, such as <c>origin</c>.</param>
/// <param name="RemoteRef">The branch there, in full: <c>refs/heads/main</c>.</param>
/// <param name="TrackingRef">What we last saw of it, in full: <c>refs/remotes/origin/main</c>.</param>
/// <param name="IsConfigured">Whether git knows it as the branch's upstream already.</param>
internal sealed record Upstream(
    string Remote,
    string RemoteRef,
    string TrackingRef,
    bool IsConfigured
)
{
    /// <summary>The commit that was last seen there; null where that isn't known.</summary>
    public string? Tip { get; init; }

    /// <summary>The tree of <see cref="Tip"/>.</summary>
    public string? Tree { get; init; }

    /// <summary>How many commits the branch has that this one hasn't, and the other way round; null where that isn't known.</summary>
    public (int Ahead, int Behind)? Apart { get; init; }

    /// <summary>The short name people know: <c>origin/main</c>.</summary>
    public string Name =>
        TrackingRef.StartsWith("refs/remotes/", StringComparison.Ordinal)
            ? TrackingRef[13..]
            : TrackingRef;
}
