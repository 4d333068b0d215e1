using System.Text;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class LinesReadFromTheEnd : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("\n", new[] { "" })]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\n", new[] { "a" })]
    [InlineData("a\nb", new[] { "b", "a" })]
    [InlineData("\n\na\n\n", new[] { "", "a", "", "" })]
    public void Are_the_lines_backwards(string content, string[] expected) =>
        Assert.Equal(expected, Read(content));

    [Fact]
    public void Are_whole_when_they_span_what_is_read_at_once()
    {
        // 16 KiB is read at once: lines around that size, and newlines right at the border.
        foreach (var length in new[] { 16383, 16384, 16385, 40000 })
        {
            var line = new string('x', length);
            Assert.Equal(["b", line, "a"], Read($"a\n{line}\nb\n"));
            Assert.Equal([line], Read(line + "\n"));
        }
    }

    [Fact]
    public void That_are_too_long_come_as_nothing_between_the_others() =>
        Assert.Equal(["b", null, "a"], Read($"a\n{new string('x', 50_000)}\nb\n", 49_999));

    [Fact]
    public void Stop_where_looking_is_to_stop() =>
        // 4 bytes: "b\nc\n", but whether b begins there nobody can know.
        Assert.Equal(["c"], Read("a\nb\nc\n", most: 4));

    [Fact]
    public void A_torn_line_does_not_hide_the_lines_before_it() =>
        Assert.Equal(["{\"to", "a"], Read("a\n{\"to"));

    private IEnumerable<string?> Read(
        string content,
        int longest = 100_000,
        long most = long.MaxValue
    )
    {
        using var file = PlainFile.OpenToRead(home.Write("file", content))!;
        return
        [
            .. LinesFromEnd
                .Of(file, longest, most)
                .Select(line => line is null ? null : Encoding.UTF8.GetString(line)),
        ];
    }
}
