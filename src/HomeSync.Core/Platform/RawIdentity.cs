namespace HomeSync.Core.Platform;

/// <summary>Enough of a file to know it again: type, mode bits and the <see cref="Fingerprint"/> of its raw bytes or link target.</summary>
internal readonly record struct RawIdentity(RawKind Kind, uint Mode, string Hash);
