namespace HomeSync.Core.Platform;

/// <summary>The system doesn't let us watch any more folders.</summary>
internal sealed class WatchLimitException(string why) : IOException(why);
