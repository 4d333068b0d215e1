using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>The name that git would give a file's raw bytes, or a link's target, as an object (gitformat-pack(5), "object ID").</summary>
internal static class RawBlob
{
    private const int HexOfSha256 = 64;

    /// <param name="path">A file or a link.</param>
    /// <param name="length">Hex digits of the repository's object names: 40 or 64.</param>
    public static string IdOf(string path, int length)
    {
        var hash = length == HexOfSha256 ? GitHash.Sha256() : GitHash.Sha1();
        if (RawFile.ReadLink(path) is { } target)
        {
            var bytes = ByteText.Encode(target);
            hash.Add(Header(bytes.Length));
            hash.Add(bytes);
            return Convert.ToHexStringLower(hash.End());
        }
        using var file = RawFile.Open(path);
        hash.Add(Header(RandomAccess.GetLength(file)));
        var buffer = new byte[64 * 1024];
        for (long offset = 0; RandomAccess.Read(file, buffer, offset) is > 0 and var count; )
        {
            hash.Add(buffer.AsSpan(0, count));
            offset += count;
        }
        return Convert.ToHexStringLower(hash.End());
    }

    private static byte[] Header(long length) => Encoding.ASCII.GetBytes($"blob {length}\0");
}
