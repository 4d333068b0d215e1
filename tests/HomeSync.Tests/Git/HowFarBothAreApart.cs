using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class HowFarBothAreApart
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("ahead 12", 12, 0)]
    [InlineData("behind 3", 0, 3)]
    [InlineData("ahead 12, behind 3", 12, 3)]
    public void Is_read_from_git(string text, int ahead, int behind) =>
        Assert.Equal((ahead, behind), TrackText.Parse(text));

    [Theory]
    [InlineData("gone")]
    [InlineData("ahead")]
    [InlineData("ahead many")]
    [InlineData("ahead 1 2")]
    [InlineData("ahead -1")]
    [InlineData("beside 1")]
    [InlineData("ahead 1, beside 1")]
    public void Is_not_guessed(string text) => Assert.Null(TrackText.Parse(text));
}
