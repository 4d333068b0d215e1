using HomeSync.Core.Text;

namespace HomeSync.Tests.Text;

public sealed class AMistypedWord
{
    private static readonly string[] Commands =
    [
        "sync",
        "dotfiles",
        "push",
        "pull",
        "status",
        "config",
        "logs",
        "setup",
        "d",
    ];

    [Theory]
    [InlineData("snyc", "sync")]
    [InlineData("stauts", "status")]
    [InlineData("STATUS", "status")]
    [InlineData("psuh", "push")]
    [InlineData("pul", "pull")]
    [InlineData("log", "logs")]
    [InlineData("dotfile", "dotfiles")]
    [InlineData("configuration", null)]
    [InlineData("xyz", null)]
    [InlineData("destroy", null)]
    [InlineData("", "d")]
    [InlineData("ldg", null)]
    [InlineData("atusx", null)]
    public void Is_taken_for_the_nearest(string word, string? nearest) =>
        Assert.Equal(nearest, Nearest.To(word, Commands));

    [Fact]
    public void Is_not_near_to_one_that_shares_no_letter() => Assert.Null(Nearest.To("a", ["bc"]));

    [Fact]
    public void Is_not_compared_when_it_is_endless() =>
        Assert.Null(Nearest.To(new string('x', 1_000_000), [new string('y', 300_000)]));

    [Fact]
    public void Has_no_meaning_when_nothing_is_known() => Assert.Null(Nearest.To("sync", []));
}
