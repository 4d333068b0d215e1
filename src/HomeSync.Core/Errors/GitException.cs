namespace HomeSync.Core.Errors;

/// <summary>git, or the repository, can't go on.</summary>
/// <param name="what">One line: what failed.</param>
public sealed class GitException(string what) : HomeSyncException(what);
