using System.Buffers.Binary;

namespace HomeSync.Core.Git;

/// <summary>
/// Looks at an index as bytes. git doesn't check its checksum when it reads it, and takes an empty one
/// for "everything was removed": a commit of that would remove all files on all machines.
/// </summary>
internal static class IndexFile
{
    // Signature, version and count, then at least the checksum (gitformat-index(5)).
    private const int Header = 12;

    /// <summary>How many files it lists, by its own account; 0 where it can't be read.</summary>
    public static long Entries(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            Span<byte> header = stackalloc byte[Header];
            return RandomAccess.Read(file, header, 0) == Header
                ? BinaryPrimitives.ReadUInt32BigEndian(header[8..])
                : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Fault(string path)
    {
        if (!File.Exists(path))
            return $"{path} is missing";
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length < Header + GitHash.Sha1().Size)
            return $"{path} has only {length} bytes";
        return Ends(file, length, GitHash.Sha1()) || Ends(file, length, GitHash.Sha256())
            ? null
            : $"{path} doesn't match its own checksum";
    }

    /// <summary>Whether the last bytes are the checksum of the others, or zero where git was told to leave it out.</summary>
    private static bool Ends(
        Microsoft.Win32.SafeHandles.SafeFileHandle file,
        long length,
        GitHash hash
    )
    {
        var size = hash.Size;
        Span<byte> sum = stackalloc byte[size];
        if (length < Header + size || RandomAccess.Read(file, sum, length - size) != size)
            return false;
        if (!sum.ContainsAnyExcept((byte)0))
            return true;
        var buffer = new byte[64 * 1024];
        for (long offset = 0; offset < length - size; )
        {
            var wanted = (int)Math.Min(buffer.Length, length - size - offset);
            var count = RandomAccess.Read(file, buffer.AsSpan(0, wanted), offset);
            if (count == 0)
                return false;
            hash.Add(buffer.AsSpan(0, count));
            offset += count;
        }
        return sum.SequenceEqual(hash.End());
    }
}
