using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class AnAddressShownToPeople
{
    [Theory]
    [InlineData("https://ghp_token@example.org/x", "https://***@example.org/x")]
    [InlineData("https://ghp_token@example.org", "https://***@example.org")]
    [InlineData("HTTPS://ghp_token@example.org/x", "HTTPS://***@example.org/x")]
    [InlineData("https://ada:word@example.org/x@y", "https://***:***@example.org/x@y")]
    [InlineData("https://ada:wo@rd@example.org/x", "https://***:***@example.org/x")]
    [InlineData("http://ada:word@example.org?a=b@c", "http://***:***@example.org?a=b@c")]
    [InlineData("ssh://git:word@example.org:22/x", "ssh://git:***@example.org:22/x")]
    [InlineData("x://ada:word@example.org/x", "x://ada:***@example.org/x")]
    public void Has_nothing_in_it_that_opens_it(string url, string shown) =>
        Assert.Equal(shown, ShownUrl.Of(url));

    [Theory]
    [InlineData("")]
    [InlineData("/srv/dots@home.git")]
    [InlineData("git@example.org:dots.git")]
    [InlineData("ssh://git@example.org/x")]
    [InlineData("https://example.org/a@b")]
    [InlineData("https://example.org?a@b")]
    [InlineData("https://@example.org/x")]
    [InlineData("https://")]
    [InlineData("file:///srv/a:b@c/x.git")]
    [InlineData("://ada:word@x")]
    public void Is_as_it_is_where_nothing_opens_it(string url) =>
        Assert.Equal(url, ShownUrl.Of(url));
}
