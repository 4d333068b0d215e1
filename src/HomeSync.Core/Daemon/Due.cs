namespace HomeSync.Core.Daemon;

/// <summary>When the next sync is due.</summary>
/// <param name="In">From now; zero or less for at once.</param>
/// <param name="Why">What for.</param>
internal readonly record struct Due(TimeSpan In, Cause Why);
