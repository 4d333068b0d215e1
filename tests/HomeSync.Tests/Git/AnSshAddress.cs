using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class AnSshAddress
{
    [Theory]
    [InlineData("git@github.com:ada/dotfiles.git", "ssh -T git@github.com", "github.com")]
    [InlineData("github.com:ada/dotfiles.git", "ssh -T github.com", "github.com")]
    [InlineData("pi22:dotfiles.git", "ssh -T pi22", "pi22")]
    [InlineData("ssh://git@example.org/x.git", "ssh -T git@example.org", "example.org")]
    [InlineData(
        "ssh://ada:secret@example.org:2222/x.git",
        "ssh -T -p 2222 ada@example.org",
        "[example.org]:2222"
    )]
    [InlineData("ssh://example.org:22/x.git", "ssh -T -p 22 example.org", "example.org")]
    [InlineData("ssh://git@[::1]:2222/x.git", "ssh -T -p 2222 'git@::1'", "[::1]:2222")]
    [InlineData("ssh://1234/x.git", "ssh -T 1234", "1234")]
    [InlineData("1234:x.git", "ssh -T 1234", "1234")]
    [InlineData("ssh://@example.org/x.git", "ssh -T @example.org", "example.org")]
    [InlineData("git+ssh://example.org/x", "ssh -T example.org", "example.org")]
    [InlineData("ssh+git://example.org/x", "ssh -T example.org", "example.org")]
    public void Tells_how_to_reach_it(string url, string command, string known)
    {
        var address = SshAddress.Of(url)!;
        Assert.Equal((command, known), (address.Command, address.KnownAs));
    }

    [Theory]
    [InlineData("https://github.com/ada/dotfiles.git")]
    [InlineData("/mnt/usb/dotfiles.git")]
    [InlineData("./with:colon/dotfiles.git")]
    [InlineData("../dotfiles.git")]
    [InlineData("file:///mnt/x")]
    [InlineData("ssh://")]
    [InlineData("ssh://git@/x.git")]
    [InlineData("git@:x.git")]
    [InlineData("://example.org/x.git")]
    [InlineData("-oProxyCommand=x:y")]
    [InlineData("")]
    [InlineData(":")]
    public void Is_none_where_ssh_is_not_used(string url) => Assert.Null(SshAddress.Of(url));

    [Fact]
    public void Can_not_smuggle_a_command_in() =>
        Assert.Equal("ssh -T '$(touch x)@host'", SshAddress.Of("$(touch x)@host:y")!.Command);
}
