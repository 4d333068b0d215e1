namespace HomeSync.Core.Errors;

/// <summary>The lock could not be taken.</summary>
/// <param name="what">One line: what failed.</param>
public sealed class LockException(string what) : HomeSyncException(what);
