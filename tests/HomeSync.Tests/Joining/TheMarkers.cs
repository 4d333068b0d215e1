using System.Text;
using HomeSync.Core.Joining;

namespace HomeSync.Tests.Joining;

public sealed class TheMarkers
{
    [Theory]
    [InlineData("a\n<<<<<<< this machine\nb\n")]
    [InlineData("=======\n")]
    [InlineData("=======\r\n")]
    [InlineData("||||||| 1234\n")]
    [InlineData(">>>>>>> origin/main")]
    [InlineData("<<<<<<<<<<<<<<< longer ones\n")]
    public void Are_seen(string text) => Assert.True(AreLeft(text, "", ""));

    [Theory]
    [InlineData("")]
    [InlineData("a <<<<<<< b\n")]
    [InlineData("<<<<<< six\n")]
    [InlineData("<<<<<<<none\n")]
    [InlineData("=======a heading's line=======\n")]
    public void Are_lines_of_their_own(string text) => Assert.False(AreLeft(text, "", ""));

    [Fact]
    public void That_a_version_had_itself_are_content()
    {
        const string heading = "Heading\n=======\n";
        Assert.False(AreLeft(heading, heading, heading));
        Assert.False(AreLeft(heading, heading, ""));
        Assert.False(AreLeft(heading, "", heading));
        Assert.True(AreLeft(heading + heading, heading, heading));
    }

    [Fact]
    public void Are_only_in_text()
    {
        Assert.True(Markers.IsText("<<<<<<< a\n"u8));
        Assert.True(Markers.IsText([]));
        Assert.False(Markers.IsText("PNG\0"u8));
    }

    private static bool AreLeft(string edited, string ours, string theirs) =>
        Markers.AreLeftIn(
            Encoding.UTF8.GetBytes(edited),
            Encoding.UTF8.GetBytes(ours),
            Encoding.UTF8.GetBytes(theirs)
        );
}
