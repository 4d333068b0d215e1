namespace HomeSync.Core.Daemon;

/// <summary>Why the daemon syncs.</summary>
internal enum Cause
{
    /// <summary>It was just started.</summary>
    Start,

    /// <summary>The interval is over.</summary>
    Interval,

    /// <summary>The last one failed, or found no network.</summary>
    Retry,

    /// <summary>Files were changed, and have been left alone since.</summary>
    Change,
}
