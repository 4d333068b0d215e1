using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Guard;

public sealed class WhatIsAllowed : IDisposable
{
    private readonly TempHome home = new();
    private readonly RepositoryPlace place;

    public WhatIsAllowed()
    {
        var top = RealPath.Of(home.Path)!;
        place = new RepositoryPlace(top, $"{top}/.git", IsSeparate: false);
    }

    public void Dispose() => home.Dispose();

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
        Assert.NotNull(AllowList.Of(place).Add(path, "github-token", write: true));
        Assert.NotNull(AllowList.Of(place).Add("other", null, write: true));
        var list = AllowList.Of(place);
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
        home.Write(AllowList.Name, "# why\r\none:aws-key\r\ntwo");
        AllowList.Of(place).Add("three", null, write: true);
        var list = AllowList.Of(place);
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
    [InlineData("\"a", "a", false)]
    [InlineData("\"a\\", "a", false)]
    [InlineData("\"a\\x4", "a", false)]
    [InlineData("\"a\"aws-key", "a", false)]
    public void By_hand_may_be_in_quotes(string line, string path, bool holds)
    {
        home.Write(AllowList.Name, line);
        Assert.Equal(holds, AllowList.Of(place).Holds(path, "aws-key"));
    }

    [Theory]
    [InlineData("folder/")]
    [InlineData("folder/:aws-key")]
    [InlineData("\"folder/\"")]
    public void By_hand_may_be_a_folder_with_its_slash(string line)
    {
        home.Write(AllowList.Name, line);
        Assert.True(AllowList.Of(place).Holds("folder/file", "aws-key"));
        Assert.False(AllowList.Of(place).Holds("folders", "aws-key"));
    }

    [Fact]
    public void By_hand_for_a_rule_that_is_none_says_nothing() =>
        Assert.Null(AllowedEntry.Parse("\"a\":no-such-rule"));

    [Theory]
    [InlineData("a:b", "a:b")]
    [InlineData("a:", "a:")]
    [InlineData(":aws-key", ":aws-key")]
    [InlineData("a:b:aws-key", "a:b")]
    public void By_hand_may_hold_a_colon_without_a_rule_behind_it(string line, string path)
    {
        home.Write(AllowList.Name, line);
        Assert.True(AllowList.Of(place).Holds(path, "aws-key"));
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("grün", "grün")]
    [InlineData("it's", "it's")]
    [InlineData("#a", "\"#a\"")]
    [InlineData("a:b", "\"a:b\"")]
    [InlineData(" ~", "\" ~\"")]
    [InlineData("a ", "\"a \"")]
    [InlineData("a\u007f", "\"a\\x7f\"")]
    public void Is_in_quotes_only_where_it_would_be_read_wrongly(string path, string shown)
    {
        Assert.Equal(shown, $"{new AllowedEntry(path, null)}");
        Assert.Equal($"{shown}:aws-key", $"{new AllowedEntry(path, "aws-key")}");
    }

    [Fact]
    public void Is_not_read_nor_written_through_a_link_that_came_with_the_repository()
    {
        var outside = home.Write("elsewhere", "everything\n");
        File.CreateSymbolicLink(home[AllowList.Name], outside);
        Assert.Throws<GitException>(() => AllowList.Of(place));
        Assert.Equal("everything\n", File.ReadAllText(outside));
    }

    [Fact]
    public void Is_a_path_and_a_rule_that_exists()
    {
        AllowWish Wish(string word) => AllowWish.Of(word, home.Path, place);
        Assert.Equal(new AllowWish("a/b", "aws-key"), Wish("a/b:aws-key"));
        Assert.Equal(new AllowWish("gone", null), Wish("gone"));
        Assert.Equal("unknown-rule", Assert.Throws<GitException>(() => Wish("a:aws-kee")).Code);
        home.Write("a:aws-kee", "");
        Assert.Equal(new AllowWish("a:aws-kee", null), Wish("a:aws-kee"));
        Assert.Equal("outside", Assert.Throws<GitException>(() => Wish("/etc/passwd")).Code);
    }

    [Fact]
    public void Is_named_from_the_folder_a_person_is_in_or_as_it_was_told_from_the_top()
    {
        foreach (var file in new[] { "git/config", "zsh/config", "zsh/zsh/config", "token" })
            home.Write(file, "");
        AllowWish Wish(string word) => AllowWish.Of(word, home["zsh"], place);
        Assert.Equal("git/config", Wish("../git/config").Path);
        Assert.Equal("git/config", Wish("git/config").Path);
        Assert.Equal("zsh/zsh/config", Wish("zsh/config").Path);
        Assert.Equal("token", Wish("token").Path);
        // One of a folder that a person names by dots, or of nowhere, is no other's.
        Assert.Equal("zsh/token", Wish("./token").Path);
        Assert.Equal("zsh/gone", Wish("gone").Path);
    }
}
