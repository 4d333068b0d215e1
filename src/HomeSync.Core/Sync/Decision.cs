using HomeSync.Core.Joining;

namespace HomeSync.Core.Sync;

/// <summary>What a person decided about a file.</summary>
/// <param name="Path">The name's bytes, from the top of the working tree.</param>
/// <param name="Choice">What takes its place.</param>
internal sealed record Decision(byte[] Path, Choice Choice);
