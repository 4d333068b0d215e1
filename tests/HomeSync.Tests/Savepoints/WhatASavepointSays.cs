using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class WhatASavepointSays
{
    private static readonly SavepointNote Note = new()
    {
        Id = "20260131-081502-abcdef",
        Why = "undo 20260131-081402-abcdef",
        Branch = "refs/heads/main: odd",
        From = new string('1', 40),
        To = new string('2', 40),
        FilesTree = new string('3', 40),
        IndexAfter = new string('5', 40),
    };

    [Fact]
    public void Comes_back_as_it_was()
    {
        Assert.Equal(Note, SavepointMessage.Read(SavepointMessage.Of(Note)));
        var staged = Note with { StagedTree = new string('4', 40) };
        Assert.Equal(staged, SavepointMessage.Read(SavepointMessage.Of(staged)));
        var brought = Note with { Touched = 2, BroughtFiles = true };
        Assert.Equal(brought, SavepointMessage.Read(SavepointMessage.Of(brought)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("home-sync savepoint 20260131-081502-abcdef\n\n644 File \"x\"\n")]
    [InlineData("Id: x\nId: y\nWhy: z\n")]
    public void Of_somebody_else_is_nothing(string message) =>
        Assert.Null(SavepointMessage.Read(message));

    [Fact]
    public void Of_a_file_comes_back_whatever_its_name()
    {
        var file = new SavedFile("a b\n\"c\" 644 File", RawKind.File, 384);
        Assert.Equal("600 File a b\n\"c\" 644 File", file.ToString());
        Assert.Equal(file, SavedFile.Parse(file.ToString()));
    }

    [Theory]
    [InlineData("777 File x", true)]
    [InlineData("0 Link x", true)]
    [InlineData("7777777777 File x", true)]
    [InlineData("0 Missing x", false)]
    [InlineData("0 Folder x", false)]
    public void Of_a_file_tells_whether_its_content_is_there(string text, bool has) =>
        Assert.Equal(has, SavedFile.Parse(text).HasContent);

    [Theory]
    [InlineData("")]
    [InlineData("600 File")]
    [InlineData("600 Nothing x")]
    [InlineData(" File x")]
    [InlineData("-1 File x")]
    [InlineData("8 File x")]
    [InlineData("777777777777 File x")]
    [InlineData("600 1 x")]
    [InlineData("600 99 x")]
    [InlineData("600 File,Link x")]
    public void Of_a_file_must_be_what_we_write(string text) =>
        Assert.Throws<FormatException>(() => SavedFile.Parse(text));

    [Theory]
    [InlineData("20260131-081502-abcdef", 8)]
    [InlineData("20260131-081502", null)]
    [InlineData("20261331-081502-abcdef", null)]
    [InlineData("keep-me", null)]
    public void Of_its_time_is_in_its_id(string id, int? hour) =>
        Assert.Equal(hour, SavepointNote.TimeOf(id)?.Hour);

    [Theory]
    [InlineData(1)]
    [InlineData(999)]
    public void Of_its_order_is_in_its_id(int microseconds)
    {
        var time = new DateTimeOffset(2026, 1, 31, 8, 15, 2, TimeSpan.Zero);
        string[] ids =
        [
            .. Enumerable
                .Range(0, 1000)
                .Select(i => SavepointNote.NewId(time.AddMicroseconds(microseconds * i))),
        ];
        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Equal((22, time), (id.Length, SavepointNote.TimeOf(id))));
    }

    [Fact]
    public void Of_a_content_is_what_git_says()
    {
        using var bench = new GitBench();
        bench.Write("file", "content\r\n");
        bench.Files.Link("link", "to/nowhere");
        Assert.Equal(
            bench.Machine.Git("hash-object", "--no-filters", "file"),
            RawBlob.IdOf(bench.Files["file"], 40)
        );
        Assert.Equal(
            "a6848f19a3c334a70a44cb5c5b0131299b0ebb53",
            RawBlob.IdOf(bench.Files["link"], 40)
        );
        Assert.Equal(
            "2e78788ffc4ed32e110435d132e04ce72bc8be3a2613be36360f90efbcb627c1",
            RawBlob.IdOf(bench.Files["file"], 64)
        );
    }
}
