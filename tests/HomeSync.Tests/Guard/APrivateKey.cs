using System.Text;
using HomeSync.Core.Guard;

namespace HomeSync.Tests.Guard;

public sealed class APrivateKey
{
    private const string Header = "-----BEGIN RSA " + "PRIVATE KEY-----";

    private static readonly string Body = AToken.Of("aB3dE5gH7j+K9mN1pQ2/rS4tU6vW8x", 64);

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

    [Theory]
    [InlineData(". && echo found")]
    [InlineData("~/.ssh ~/.config && echo 'there is one, and nothing of it belongs here' >&2")]
    public void That_is_only_spoken_of_is_none(string rest) =>
        Assert.Empty(AToken.Found($"grep -r -- '{Header}' {rest}\n"));

    [Theory]
    [InlineData(31, false)]
    [InlineData(32, true)]
    public void Has_more_than_a_few_letters_behind_its_header(int letters, bool found) =>
        Assert.Equal(found, AToken.Found(Header + Body[..letters]).Any());

    [Fact]
    public void Is_told_from_another_by_all_of_its_beginning()
    {
        var key = $"{Header}\n{Body}\n";
        Assert.Equal((1, key.Length), PrivateKey.Find(Encoding.ASCII.GetBytes($" {key}"), 0));
    }
}
