using System.Security.Cryptography;

namespace HomeSync.Core.Git;

/// <summary>
/// Looks at an index as bytes. git doesn't check its checksum when it reads it, and takes an empty one
/// for "everything was removed": a commit of that would remove all files on all machines.
/// </summary>
internal static class IndexFile
{
    // Signature, version and count, then at least the checksum (gitformat-index(5)).
    private const int Header = 12;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        if (!File.Exists(path))
            return $"{path} is missing";
        var bytes = File.ReadAllBytes(path);
        if (bytes.Length < Header + SHA1.HashSizeInBytes)
            return $"{path} has only {bytes.Length} bytes";
        return
            Ends(bytes, SHA1.HashSizeInBytes, SHA1.HashData)
            || Ends(bytes, SHA256.HashSizeInBytes, SHA256.HashData)
            ? null
            : $"{path} doesn't match its own checksum";
    }

    /// <summary>Whether the last bytes are the checksum of the others, or zero where git was told to leave it out.</summary>
    private static bool Ends(byte[] bytes, int size, Func<byte[], byte[]> hash)
    {
        if (bytes.Length < Header + size)
            return false;
        var sum = bytes.AsSpan(^size..);
        return !sum.ContainsAnyExcept((byte)0) || sum.SequenceEqual(hash(bytes[..^size]));
    }
}
