namespace HomeSync.Core.Errors;

/// <summary>The configuration can't be used.</summary>
/// <param name="what">One line: what failed.</param>
public sealed class ConfigException(string what) : HomeSyncException(what);
