using HomeSync.Core.Errors;
using HomeSync.Core.Guard;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Guard;

public sealed class WhatIsAllowed : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(".zshrc")]
    [InlineData(" begins with a space")]
    [InlineData("#a comment?")]
    [InlineData("a:aws-key")]
    [InlineData("two\nlines")]
    [InlineData("\"quoted\\\"")]
    [InlineData("grün/\u00e9")]
    [InlineData("stray\udcff\nbyte")]
    public void Is_the_same_when_it_is_read_again(string path)
    {
        Assert.NotNull(AllowList.Of(bench.Place).Add(path, "github-token", write: true));
        Assert.NotNull(AllowList.Of(bench.Place).Add("other", null, write: true));
        var list = AllowList.Of(bench.Place);
        Assert.True(list.Holds(path, "github-token"));
        Assert.False(list.Holds(path, "aws-key"));
        Assert.True(list.Holds("other/file", "aws-key"));
        Assert.False(list.Holds("others", "aws-key"));
        Assert.Null(list.Add(path, "github-token", write: true));
        Assert.NotNull(list.Add(path, null, write: false));
    }

    [Fact]
    public void By_hand_may_lack_its_last_line_end()
    {
        bench.Write(AllowList.Name, "# why\r\none:aws-key\r\ntwo");
        AllowList.Of(bench.Place).Add("three", null, write: true);
        var list = AllowList.Of(bench.Place);
        Assert.Equal(
            (true, false, true, true),
            (
                list.Holds("one", "aws-key"),
                list.Holds("one", "npm-token"),
                list.Holds("two", "npm-token"),
                list.Holds("three", "npm-token")
            )
        );
    }

    [Theory]
    [InlineData("\"a 😀\"", "a 😀", true)]
    [InlineData("\"grün\":aws-key", "grün", true)]
    [InlineData("\"\\é\"", "é", true)]
    [InlineData("\"a\":no-such-rule", "a", false)]
    [InlineData("\"\"", "", false)]
    public void By_hand_may_be_in_quotes(string line, string path, bool holds)
    {
        bench.Write(AllowList.Name, line);
        Assert.Equal(holds, AllowList.Of(bench.Place).Holds(path, "aws-key"));
    }

    [Fact]
    public void Is_not_read_nor_written_through_a_link_that_came_with_the_repository()
    {
        var outside = bench.Machine.Home.Write("outside", "everything\n");
        File.CreateSymbolicLink(bench.Files[AllowList.Name], outside);
        Assert.Throws<GitException>(() => AllowList.Of(bench.Place));
        Assert.Equal("everything\n", File.ReadAllText(outside));
    }

    [Fact]
    public void Is_a_path_and_a_rule_that_exists()
    {
        AllowWish Wish(string word) => AllowWish.Of(word, bench.Files.Path, bench.Place);
        Assert.Equal(new AllowWish("a/b", "aws-key"), Wish("a/b:aws-key"));
        Assert.Equal(new AllowWish("gone", null), Wish("gone"));
        Assert.Equal("unknown-rule", Assert.Throws<GitException>(() => Wish("a:aws-kee")).Code);
        bench.Write("a:aws-kee", "");
        Assert.Equal(new AllowWish("a:aws-kee", null), Wish("a:aws-kee"));
        Assert.Equal("outside", Assert.Throws<GitException>(() => Wish("/etc/passwd")).Code);
    }
}
