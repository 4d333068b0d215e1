using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class BranchesOfARemote
{
    [Fact]
    public void Are_read_with_their_commits() =>
        Assert.Equal(
            [("main", "1a"), ("feat/ü x", "2b")],
            HeadsParser.Parse("1a\trefs/heads/main\n2b\trefs/heads/feat/ü x\n")
        );

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("1a")]
    [InlineData("1a\t")]
    [InlineData("1a\trefs/he")]
    [InlineData("1a\tHEAD\n")]
    [InlineData("1a\trefs/heads/main\tmore")]
    public void Are_none_where_a_line_is_cut_or_of_something_else(string text) =>
        Assert.Empty(HeadsParser.Parse(text));
}
