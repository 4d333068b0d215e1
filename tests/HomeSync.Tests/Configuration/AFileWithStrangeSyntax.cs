using System.Text;

namespace HomeSync.Tests.Configuration;

public sealed class AFileWithStrangeSyntax : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(
        "sync_interval: 60\n\tlog_level: INFO\n",
        "2:1 YAML: a tab indents this line, YAML allows only spaces"
    )]
    [InlineData(
        "\tsync_interval: 60\n",
        "1:1 YAML: a tab indents this line, YAML allows only spaces"
    )]
    [InlineData(
        "sync_interval: 60\n  \tlog_level: INFO\n",
        "2:3 YAML: a tab indents this line, YAML allows only spaces"
    )]
    [InlineData("sync_interval: \"60\n", "1:16 YAML: this quote is never closed")]
    [InlineData(
        "dotfiles_dir: \"C:\\dots\"\n",
        "1:18 YAML: a backslash in double quotes begins an escape; use \\\\ or single quotes"
    )]
    [InlineData(
        "dotfiles_dir: \"\\UFFFFFFFF\"\n",
        "1:1 YAML: a \\U escape after this is no character"
    )]
    [InlineData(
        "dotfiles_dir: @home\n",
        "1:15 YAML: a value can't begin like this, put it in quotes"
    )]
    [InlineData(
        "log_level: INFO\n  auto_commit: true\n",
        "2:14 YAML: a colon isn't expected here: is the line indented like the one above, or does a value need quotes?"
    )]
    [InlineData(
        "log_level: INFO\nauto_commit true\n\n# more\ngit_timeout: 3\n",
        "2:1 YAML: a colon and a space are missing, allowed: key: value"
    )]
    // A tab below what can't be read, or behind what is no indent, isn't the reason.
    [InlineData(
        "log_level: INFO\n  auto_commit: true\n\tx: 1",
        "2:14 YAML: a colon isn't expected here: is the line indented like the one above, or does a value need quotes?"
    )]
    [InlineData(
        "log_level: INFO\n\u00a0\tx: @y\n",
        "2:6 YAML: a value can't begin like this, put it in quotes"
    )]
    [InlineData(
        "log_level: INFO\n- item\n",
        "2:1 YAML: this doesn't fit the lines above: check indentation and quotes"
    )]
    [InlineData("? [a]\n: b\n", "1:3 YAML: a key must be a word")]
    [InlineData(
        "log_level: !!str INFO\n",
        "1:12 log_level: a tag (!) isn't understood, allowed: the value alone"
    )]
    [InlineData("- a\n- b\n", "1:1 YAML: the file holds no keys, allowed: lines of key: value")]
    [InlineData("just a text\n", "1:1 YAML: the file holds no keys, allowed: lines of key: value")]
    [InlineData(
        "log_level: INFO\n---\nlog_level: WARN\n",
        "2:1 YAML: a second document begins here, allowed: one"
    )]
    public void Is_refused_with_line_and_column(string text, string problem) =>
        Assert.Equal($"FILE:{problem}", home.With(text).Problems().Last());

    [Theory]
    [InlineData("auto_commit")]
    [InlineData("auto_commit # not yet")]
    [InlineData("auto_commit # not: yet")]
    [InlineData("sync_interval:60")]
    [InlineData("dotfiles_dir https://example.org")]
    [InlineData("auto_commit true\n")]
    [InlineData("auto_commit true\n  ")]
    [InlineData("auto_commit true\n# not: yet")]
    [InlineData("auto_commit true\n# not yet")]
    [InlineData("auto_commit true\ngit_timeout\n")]
    [InlineData("auto_commit true\ngit_timeout: 3")]
    [InlineData("auto_commit true\n  git_timeout: 3\n")]
    [InlineData("auto_commit\n  git_timeout")]
    public void Is_refused_where_a_colon_is_missing(string lines) =>
        Assert.Equal(
            "FILE:2:1 YAML: a colon and a space are missing, allowed: key: value",
            home.With($"log_level: INFO\n{lines}").Problems().Last()
        );

    [Theory]
    [InlineData("")]
    [InlineData("# only\n# comments\n")]
    [InlineData("---\n")]
    [InlineData("\n\n  \n")]
    [InlineData("{}\n")]
    [InlineData("~\n")]
    public void Gives_the_defaults_when_it_is_empty(string text)
    {
        var config = home.With(text).Load();

        Assert.Equal(new Core.Configuration.Settings(), config.Settings);
        Assert.Empty(config.Warnings);
        Assert.Null(config.Hint);
    }

    [Theory]
    [InlineData("\uFEFFsync_interval: 120\n")]
    [InlineData("sync_interval: 120\r\nlog_level: INFO\r\n")]
    [InlineData("sync_interval:\t120\n")]
    [InlineData("---\nsync_interval: 120\n...\n")]
    [InlineData("  sync_interval: 120\n  log_level: INFO\n")]
    public void Is_read_when_editors_write_it_so(string text)
    {
        var config = home.WithBytes(Encoding.UTF8.GetBytes(text)).Load();

        Assert.Equal(TimeSpan.FromSeconds(120), config.Settings.SyncInterval);
        Assert.Empty(config.Warnings);
    }

    [Fact]
    public void Keeps_its_places_behind_a_byte_order_mark() =>
        Assert.StartsWith(
            "FILE:1:12 log_level",
            home.With("\uFEFFlog_level: LOUD\r\n").Problems().First(),
            StringComparison.Ordinal
        );
}
