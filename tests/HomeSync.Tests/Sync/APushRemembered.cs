using System.Text;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class APushRemembered
{
    [Theory]
    [InlineData("bbb")]
    [InlineData("ccc")]
    public void Is_the_same_after_writing_and_reading(string local)
    {
        var push = new Unconfirmed("refs/heads/main", "aaa", "bbb") { Local = local };
        Assert.Equal(push, UnconfirmedJson.Read(UnconfirmedJson.Of(push)));
    }

    [Theory]
    [InlineData(",\"Local\":\"ccc\"", "ccc")]
    [InlineData("", "bbb")]
    public void By_an_older_version_is_read(string more, string local) =>
        Assert.Equal(
            new Unconfirmed("refs/heads/main", "aaa", "bbb") { Local = local },
            Read(
                $$"""{"Local0":1,"Branch":"refs/heads/main","OldTip":"aaa","Commit":"bbb"{{more}}}"""
            )
        );

    [Theory]
    [InlineData("")]
    [InlineData("{\"Branch\":")]
    [InlineData("null")]
    [InlineData("{\"Branch\":\"refs/heads/main\",\"OldTip\":\"aaa\"}")]
    public void That_cannot_be_read_is_none(string content) => Assert.Null(Read(content));

    private static Unconfirmed? Read(string content) =>
        UnconfirmedJson.Read(Encoding.UTF8.GetBytes(content));
}
