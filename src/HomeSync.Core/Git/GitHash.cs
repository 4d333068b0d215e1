using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;

namespace HomeSync.Core.Git;

/// <summary>
/// The hash that git names objects by and ends its index with (gitformat-index(5)). .NET's own would load
/// OpenSSL, which takes longer than a git call, and end the whole program where it isn't installed.
/// </summary>
internal sealed class GitHash
{
    private readonly IDigest digest;

    private GitHash(IDigest digest) => this.digest = digest;

    public static GitHash Sha1() => new(new Sha1Digest());

    public static GitHash Sha256() => new(new Sha256Digest());

    /// <summary>Its length, in bytes.</summary>
    public int Size => digest.GetDigestSize();

    public void Add(ReadOnlySpan<byte> bytes) => digest.BlockUpdate(bytes);

    /// <summary>Of all that was added; it begins anew.</summary>
    public byte[] End()
    {
        var hash = new byte[Size];
        digest.DoFinal(hash);
        return hash;
    }
}
