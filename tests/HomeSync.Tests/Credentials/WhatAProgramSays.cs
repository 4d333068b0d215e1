using HomeSync.Core.Credentials;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Credentials;

public sealed class WhatAProgramSays
{
    [Theory]
    [InlineData("bad: open sesame, 7!", "bad: ********!")]
    [InlineData("+ x 'open ses'\\''ame, 7'", "********")]
    [InlineData("open\\ sesame", "********")]
    [InlineData("first: open s", "********")]
    [InlineData("one\nthen esame, 7\nthree", "one\n********\nthree")]
    [InlineData("nothing of it: open it", "nothing of it: open it")]
    public void Is_shown_without_the_password(string said, string shown) =>
        Assert.Equal(shown, SecretShade.Over(said, "open sesame, 7"));

    [Fact]
    public void Is_told_also_where_it_took_too_long()
    {
        var problem = CredentialErrors.Failed(
            "ws-sync",
            new Finished(143, "half of it\n"u8.ToArray(), [], LimitReached: true),
            null
        );
        Assert.Equal("ws-sync took too long and was stopped", problem.Message);
        Assert.Equal("half of it", problem.Details[0]);
    }

    [Theory]
    [InlineData("it's", "x 'it'\\''s' y", "********")]
    [InlineData("a\nb", "x a\nb y", "x ******** y")]
    [InlineData("", "all of it", "all of it")]
    public void Is_shown_without_a_short_or_odd_one(string secret, string said, string shown) =>
        Assert.Equal(shown, SecretShade.Over(said, secret));
}
