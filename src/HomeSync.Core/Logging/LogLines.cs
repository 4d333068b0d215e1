namespace HomeSync.Core.Logging;

/// <summary>The end of the log.</summary>
/// <param name="Lines">Oldest first, fit for a terminal; empty when there is no log.</param>
/// <param name="Problem">Why some of it can't be read; null when all of it could be.</param>
/// <param name="End">Where it ended.</param>
public sealed record LogLines(IReadOnlyList<string> Lines, string? Problem, LogPlace End);
