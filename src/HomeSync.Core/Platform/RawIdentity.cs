namespace HomeSync.Core.Platform;

/// <summary>Enough of a file to know it again: type, mode bits and the <see cref="Fingerprint"/> of its raw bytes or link target.</summary>
internal readonly record struct RawIdentity(RawKind Kind, uint Mode, string Hash)
{
    /// <summary>Of a name at which nothing stands.</summary>
    public static RawIdentity Missing { get; } = new(RawKind.Missing, 0, "");
}
