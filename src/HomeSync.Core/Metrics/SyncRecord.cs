namespace HomeSync.Core.Metrics;

/// <summary>One run of one operation: a line of <c>metrics.jsonl</c>.</summary>
public sealed record SyncRecord
{
    /// <summary>When it ended.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The command: <c>sync</c>, <c>dotfiles</c>, <c>push</c>, <c>pull</c> …</summary>
    public required string Operation { get; init; }

    /// <summary>A stable code for how it ended: <c>up-to-date</c>, <c>synced</c>, <c>diverged</c> …</summary>
    public required string Result { get; init; }

    /// <summary>Whether it ended well.</summary>
    public required bool Ok { get; init; }

    /// <summary>The savepoint of what it moved, by which it can be undone; empty when nothing was moved.</summary>
    public string Id { get; init; } = "";

    /// <summary>The id of the operation that it undid; empty for any other.</summary>
    public string Undid { get; init; } = "";

    /// <summary>Milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>Files that were written or removed here.</summary>
    public long FilesIn { get; init; }

    /// <summary>Files that others will get.</summary>
    public long FilesOut { get; init; }

    public long CommitsIn { get; init; }

    public long CommitsOut { get; init; }

    /// <summary>Connections to the remote.</summary>
    public long Connections { get; init; }

    /// <summary>git processes that were started.</summary>
    public long GitProcesses { get; init; }

    /// <summary>The configuration's <c>machine_profile</c>.</summary>
    public string Profile { get; init; } = "";

    /// <summary>home-sync's version.</summary>
    public string Version { get; init; } = "";

    /// <summary>Whether there is anything to tell of it: it changed or sent something, or it failed.</summary>
    public bool DidSomething => !Ok || Id.Length > 0 || CommitsIn > 0 || CommitsOut > 0;

    /// <summary>All runs up to and with this one. Filled in by <see cref="MetricsFile.Append"/>.</summary>
    public SyncTotals Totals { get; init; } = SyncTotals.None;
}
