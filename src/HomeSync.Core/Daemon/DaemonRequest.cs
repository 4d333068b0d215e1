namespace HomeSync.Core.Daemon;

/// <summary>What the daemon was started with; each overrules the configuration.</summary>
public sealed record DaemonRequest
{
    /// <summary>The time from one sync to the next; null for the configuration's <c>sync_interval</c>.</summary>
    public TimeSpan? Interval { get; init; }

    /// <summary>Commit changed tracked files first.</summary>
    public bool Force { get; init; }

    /// <summary>The repository; null for the one that environment or configuration name.</summary>
    public string? Repo { get; init; }

    /// <summary>The configuration file; null for the usual one.</summary>
    public string? Config { get; init; }
}
