using HomeSync.Core.Configuration;

namespace HomeSync.Tests.Configuration;

public sealed class TheTemplate : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("/home/ada/.dotfiles")]
    [InlineData("/home/ada/my dotfiles ")]
    [InlineData("/home/ada/#1: 'dots' \"x\"\\n")]
    [InlineData("/home/ada/dots\n\ttab\r\u0001\u0085\u2028\uFEFF")]
    [InlineData("/home/ada/~/$HOME/{dots}")]
    [InlineData("/home/zoë/точки/点/😀")]
    [InlineData("/home/ada/--- - ? | > & * ! % @ `")]
    [InlineData("/home/e\u0301/\u200Bx\uE000")]
    public void Loads_without_a_word_and_names_any_repository(string path)
    {
        var config = home.With(ConfigTemplate.For(path)).Load();

        Assert.Empty(config.Warnings);
        Assert.Equal(new Settings { DotfilesDir = path }, config.Settings);
    }

    [Fact]
    public void Takes_a_path_from_the_home() =>
        Assert.Equal(
            home.Home["dots"],
            home.With(ConfigTemplate.For("~/dots")).Settings().DotfilesDir
        );

    [Fact]
    public void Leaves_an_ordinary_path_unquoted() =>
        Assert.Contains(
            "\ndotfiles_dir: /home/ada/.dotfiles\n",
            ConfigTemplate.For("/home/ada/.dotfiles"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Shows_the_defaults_of_every_key_that_does_something()
    {
        var uncommented = new List<string>();
        foreach (var line in ConfigTemplate.For("/dots").Split('\n'))
            uncommented.Add(line is ['#', >= 'a' and <= 'z', ..] ? line[1..] : line);
        var text = string.Join('\n', uncommented);

        Assert.Equal(
            ConfigKeys.All.Where(k => k.HasEffect).Select(k => k.Name),
            YamlReader.Read(text).Entries.Select(e => e.Key)
        );
        var config = home.With(text).Load();
        Assert.Equal(
            new Settings { DotfilesDir = "/dots", AsksForCredentials = true },
            config.Settings
        );
        Assert.All(
            config.Warnings,
            w => Assert.Contains("has no value", w, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Begins_with_what_it_is_and_ends_with_what_older_files_hold()
    {
        var text = ConfigTemplate.For("/dots");
        Assert.StartsWith(
            """
            # The configuration of home-sync.
            #
            # Each key stands here with its default. To change one, remove the # before it.
            # Options overrule environment variables, these overrule this file.

            """,
            text,
            StringComparison.Ordinal
        );
        var idle = ConfigKeys.All.Where(k => !k.HasEffect).Select(k => k.Name);
        Assert.EndsWith(
            $"\n\n# Older files may hold these as well; nothing follows from them in this version:\n# {string.Join(", ", idle)}\n",
            text,
            StringComparison.Ordinal
        );
        Assert.Contains("\n# Overruled by: $DOTFILES_DIR, $DOTFILES_ROOT\n", text);
        Assert.DoesNotContain("$\n", text);
        Assert.DoesNotContain(" \n", text);
    }

    [Fact]
    public void Is_shown_whole_by_the_mask()
    {
        var text = ConfigTemplate.For("/dots");

        Assert.Equal(text, SecretMask.Hide(text));
    }

    [Fact]
    public void Explains_a_key_like_this() =>
        Assert.Contains(
            """

            # Whether a sync also sends what is committed. An older name is auto_push.
            # Allowed: true or false (also yes, no, on, off).
            # Overruled by: $AUTO_PUSH_ENABLED
            #auto_push_enabled: true

            """,
            ConfigTemplate.For("/dots"),
            StringComparison.Ordinal
        );
}
