using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>Whose version of a file a person took.</summary>
/// <param name="Path">The name's bytes, from the top of the working tree.</param>
/// <param name="Side">Whose version.</param>
internal sealed record Decision(byte[] Path, Side Side);
