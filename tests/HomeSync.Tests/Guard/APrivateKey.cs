using HomeSync.Core.Guard;

namespace HomeSync.Tests.Guard;

public sealed class APrivateKey
{
    private static readonly string Body = AToken.Of("aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA+/", 64);

    [Theory]
    [InlineData("PRIVATE KEY")]
    [InlineData("ENCRYPTED PRIVATE KEY")]
    [InlineData("RSA PRIVATE KEY")]
    [InlineData("EC PRIVATE KEY")]
    [InlineData("DSA PRIVATE KEY")]
    [InlineData("OPENSSH PRIVATE KEY")]
    [InlineData("PGP PRIVATE KEY BLOCK")]
    public void Is_found_by_its_header_and_content(string label)
    {
        var header = $"-----BEGIN {label}-----";
        Assert.Equal([(PrivateKey.Rule, 2)], AToken.Found($"\n{header}\n{Body}\n"));
        Assert.Equal(
            [(PrivateKey.Rule, 1)],
            AToken.Found($"{header}\r\nVersion: 1\r\n\r\n{Body}\r\n")
        );
        Assert.Equal([(PrivateKey.Rule, 1)], AToken.Found($"\"key\": \"{header}\\n{Body}\\n\""));
    }

    [Theory]
    [InlineData("PUBLIC KEY")]
    [InlineData("CERTIFICATE")]
    [InlineData("PGP PUBLIC KEY BLOCK")]
    [InlineData("PRIVATE KEYS")]
    public void That_is_a_public_one_or_a_certificate_is_none(string label) =>
        Assert.Empty(AToken.Found($"-----BEGIN {label}-----\n{Body}\n"));

    [Fact]
    public void That_is_only_spoken_of_is_none() =>
        Assert.Empty(
            AToken.Found("grep -r -- '-----BEGIN RSA " + "PRIVATE KEY-----' . && echo found\n")
        );
}
