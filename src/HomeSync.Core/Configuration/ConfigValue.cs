namespace HomeSync.Core.Configuration;

/// <summary>What one key comes to, and why.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Value">Its value, a secret hidden; empty when it has none.</param>
/// <param name="Origin">Who says so: <c>--force</c>, <c>$SYNC_INTERVAL</c>, <c>FILE:12</c>, <c>default</c>.</param>
public sealed record ConfigValue(string Key, string Value, string Origin);
