using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class SmallThings
{
    [Fact]
    public void Are_names_on_one_line() =>
        Assert.Equal("a, \"b\\n\"", LongList.OnOneLine(["a", "b\n"]));

    [Theory]
    [InlineData("644", "600", "600")]
    [InlineData("755", "700", "700")]
    [InlineData("755", "600", "700")]
    [InlineData("644", "644", "644")]
    [InlineData("755", "755", "755")]
    [InlineData("664", "644", "644")]
    [InlineData("644", "640", "640")]
    [InlineData("775", "750", "750")]
    [InlineData("644", "666", "644")]
    [InlineData("600", "644", "600")]
    [InlineData("644", "000", "600")]
    public void Are_permissions_that_stay_narrow(string mode, string before, string narrowed) =>
        Assert.Equal(
            narrowed,
            Convert.ToString(
                Draft.Narrowed(Convert.ToUInt32(mode, 8), Convert.ToUInt32(before, 8)),
                8
            )
        );

    [Fact]
    public void Are_our_own_files_in_a_repository_of_the_whole_home()
    {
        var own = new OwnFiles(
            "/home/ada",
            "/home/ada/.config/home-sync",
            "/home/ada/.dot.git",
            "/opt/x"
        );
        Assert.True(own.Contain(".config/home-sync"));
        Assert.True(own.Contain(".config/home-sync/config.yml"));
        Assert.True(own.Contain(".dot.git/"));
        Assert.False(own.Contain(".config/home-sync.bak"));
        Assert.False(own.Contain(".config"));
        Assert.True(own.AreWithin(".config/"));
        Assert.False(own.AreWithin(".local/"));
    }

    [Fact]
    public void Are_no_files_of_ours_outside()
    {
        var own = new OwnFiles("/home/ada/dot/", "/home/ada/.config/home-sync", "/home/ada/dotty");
        Assert.False(own.Contain("home-sync"));
        Assert.False(own.AreWithin(""));
    }
}
