using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Undo;

/// <summary>A file to bring back.</summary>
/// <param name="File">Its name, and what it was.</param>
/// <param name="Blob">The object with its raw content; null when it wasn't there.</param>
/// <param name="From">The savepoint that knows it.</param>
internal sealed record FoundFile(SavedFile File, string? Blob, SavepointNote From);
