namespace HomeSync.Core.Logging;

/// <summary>How far somebody has read the log.</summary>
/// <param name="Rotated">The rotated logs there were then.</param>
/// <param name="Position">Bytes of the active log.</param>
public sealed record LogPlace(IReadOnlyList<string> Rotated, long Position);
