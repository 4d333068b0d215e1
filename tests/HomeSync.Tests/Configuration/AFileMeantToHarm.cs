using System.Diagnostics;
using System.Text;

namespace HomeSync.Tests.Configuration;

public sealed class AFileMeantToHarm : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("log_level: &a [*a]\n", "1:16 log_level")]
    [InlineData("extra: &a {x: *a}\n", "1:15 extra")]
    [InlineData("extra: &a x\nlog_level: *a\n", "2:12 log_level")]
    [InlineData("<<: *gone\n", "1:5 <<")]
    [InlineData("*a : INFO\n", "1:1 YAML")]
    public void Gets_no_alias_followed(string text, string place)
    {
        // The key must be a word, too: only the first line about the alias counts here.
        var problems = home.With(text).Problems();

        Assert.Contains(
            $"FILE:{place}: an alias (*) isn't followed, allowed: the value itself",
            problems
        );
    }

    [Fact]
    public void Gets_no_laughs_out_of_a_billion()
    {
        var laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (var i = 1; i < 40; i++)
            laughs.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        home.With(laughs.ToString());

        Assert.Equal(78, home.Problems().Count());
    }

    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("log_level: ", "[")]
    public void Gets_no_stack_overflowed_by_nesting(string text, string tail)
    {
        home.With(tail.Length == 0 ? Repeat(text) : text + Repeat(tail));

        Assert.Contains("nesting depth", home.Problems().Last(), StringComparison.Ordinal);

        static string Repeat(string part) => string.Concat(Enumerable.Repeat(part, 200_000));
    }

    [Fact]
    public void Is_not_read_when_it_has_50_megabytes()
    {
        home.With("");
        using (var file = new FileStream(home.File, FileMode.Open))
            file.SetLength(50 * 1024 * 1024);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var error = home.Error();

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
        Assert.EndsWith(
            "file: is larger than 1 MiB, allowed: a configuration of a few lines",
            Assert.Single(error.Details),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_not_read_without_end()
    {
        var problem = home.Error("/dev/zero").Details.Single();

        Assert.Contains("larger than 1 MiB", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_soon_when_it_has_a_hundred_thousand_keys()
    {
        var keys = new StringBuilder();
        for (var i = 0; i < 80_000; i++)
            keys.Append($"key{i}: 1\n");
        home.With(keys.ToString());
        var clock = Stopwatch.StartNew();

        Assert.Contains(
            "more than 1000 keys",
            Assert.Single(home.Problems()),
            StringComparison.Ordinal
        );
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public void Is_refused_where_it_stops_being_UTF8()
    {
        home.WithBytes([.. "log_level: INFO\ndotfiles_dir: /"u8, 0xC3, 0x28, (byte)'\n']);

        Assert.Equal(
            "FILE:2:16 file: isn't UTF-8 from here on, allowed: UTF-8 text",
            Assert.Single(home.Problems())
        );
    }

    [Fact]
    public void Is_refused_where_a_NUL_stands()
    {
        home.With("log_level: INFO\nauto\0commit: true\n");

        Assert.Equal(
            "FILE:2:5 file: holds a NUL character here, allowed: text",
            Assert.Single(home.Problems())
        );
    }

    [Fact]
    public void Is_refused_when_a_path_hides_a_NUL() =>
        Assert.Contains(
            "contains a NUL character",
            home.With("dotfiles_dir: \"/a\\0b\"\n").Problems().Single(),
            StringComparison.Ordinal
        );

    [Fact]
    public void Gets_no_control_characters_to_the_terminal() =>
        Assert.Equal(
            "FILE:1:12 log_level: \"\\x1b[2J\" is none of the known words, allowed: DEBUG, INFO, WARN or ERROR",
            home.With("log_level: \"\\e[2J\"\n").Problems().Single()
        );

    [Fact]
    public void Gets_a_long_value_shown_in_short() =>
        Assert.InRange(
            home.With($"log_level: {new string('x', 100_000)}\n").Problems().Single().Length,
            60,
            200
        );
}
