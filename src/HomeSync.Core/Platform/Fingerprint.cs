using System.IO.Hashing;

namespace HomeSync.Core.Platform;

/// <summary>
/// Tells bytes from other bytes: 128 bits of XXH3, in hex. It guards against changes, not against people, who
/// could only deceive themselves about their own files; and .NET's cryptographic hashes would load OpenSSL, which
/// takes longer than hashing all files of a usual sync, and isn't there on every machine.
/// </summary>
internal sealed class Fingerprint
{
    private readonly XxHash128 hash = new();

    public void Add(ReadOnlySpan<byte> bytes) => hash.Append(bytes);

    public override string ToString() => Convert.ToHexStringLower(hash.GetCurrentHash());

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Convert.ToHexStringLower(XxHash128.Hash(bytes));

    /// <summary>Of all that is left in a stream.</summary>
    public static string Of(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
