using System.Text;
using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Text;

namespace HomeSync.Tests.Configuration;

public sealed class AValueThatIsSet : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData(
        "credentials_tools:\n  sync: ws # mine\n",
        "credentials_tools:\n  sync: other # mine\n"
    )]
    [InlineData("credentials_tools: {sync: ws}\n", "credentials_tools: {sync: other}\n")]
    public void Changes_a_value_within_a_mapping(string before, string after)
    {
        home.With(before);
        Assert.True(Set("credentials_tools.sync", "other").IsChange);
        Assert.Equal(after, File.ReadAllText(home.File));
    }

    [Theory]
    [InlineData("auto_commit: no # mine\n", "auto_commit: true # mine\n")]
    [InlineData("# a\r\nauto_commit: 'no'\r\n# b\r\n", "# a\r\nauto_commit: true\r\n# b\r\n")]
    [InlineData("auto_commit:\nlog_level: INFO\n", "auto_commit: true\nlog_level: INFO\n")]
    [InlineData("auto_commit:   # later\n", "auto_commit: true   # later\n")]
    [InlineData("auto_commit: ~\n", "auto_commit: true\n")]
    [InlineData("auto_commit:\n  no\n", "auto_commit:\n  true\n")]
    [InlineData("\"auto_commit\": \"n\\x6f\"\n", "\"auto_commit\": true\n")]
    [InlineData("{auto_commit: no, log_level: INFO}\n", "{auto_commit: true, log_level: INFO}\n")]
    [InlineData("\uFEFFauto_commit: no\n", "\uFEFFauto_commit: true\n")]
    [InlineData(
        "# 😀\nlog_level: INFO # 点\nauto_commit: no\n",
        "# 😀\nlog_level: INFO # 点\nauto_commit: true\n"
    )]
    [InlineData("auto_commit: no", "auto_commit: true")]
    [InlineData("", "auto_commit: true\n")]
    [InlineData("# nothing yet", "# nothing yet\nauto_commit: true\n")]
    [InlineData("log_level: INFO\r\n", "log_level: INFO\r\nauto_commit: true\r\n")]
    [InlineData("#auto_commit: false\n# end\n", "auto_commit: true\n# end\n")]
    [InlineData(
        "#auto_commit: false # tried\n",
        "#auto_commit: false # tried\nauto_commit: true\n"
    )]
    [InlineData("auto_commit: maybe\n", "auto_commit: true\n")]
    [InlineData("lock_timeout: soon\n", "lock_timeout: soon\nauto_commit: true\n")]
    [InlineData("log_syslog: true\n", "log_syslog: true\nauto_commit: true\n")]
    public void Changes_nothing_else(string before, string after)
    {
        home.With(before);
        Assert.True(Set("auto_commit", "true").IsChange);
        // Not as text, which would come without its byte order mark.
        Assert.Equal(after, Encoding.UTF8.GetString(File.ReadAllBytes(home.File)));
        Assert.False(Set("auto_commit", "true").IsChange);
    }

    [Fact]
    public void Keeps_an_older_name()
    {
        home.With("auto_push: yes\n");
        Assert.Equal("auto_push: no", Set("auto_push_enabled", "no").Line);
        Assert.Equal("auto_push: no\n", File.ReadAllText(home.File));
        Assert.False(home.Settings().AutoPushEnabled);
    }

    [Theory]
    [InlineData("auto_commit: |\n  no\n")]
    [InlineData("auto_commit: n\n  o\n")]
    [InlineData("auto_commit: [no]\n")]
    [InlineData("auto_commit: &name no\nother: *name\n")]
    [InlineData("auto_commit: &name no\n")]
    [InlineData("auto_commit: no\nauto_commit: yes\n")]
    [InlineData("  log_level: INFO\n")]
    [InlineData("a: |\n  no line end")]
    [InlineData("{log_level: INFO}\n")]
    [InlineData("log_level: INFO\n...\n")]
    [InlineData("- a list\n")]
    [InlineData("auto_commit: 'no\n")]
    [InlineData("\tauto_commit: no\n")]
    public void Is_refused_where_it_could_do_damage(string text)
    {
        home.With(text);
        var error = Assert.Throws<ConfigException>(() => Set("auto_commit", "true"));
        Assert.NotEmpty(error.Details);
        Assert.NotEmpty(error.Run);
        Assert.Equal(text, File.ReadAllText(home.File));
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(home.File)!));
    }

    [Theory]
    [InlineData("auto_commit", "perhaps")]
    [InlineData("auto_commit", "")]
    [InlineData("sync_interval", "5")]
    [InlineData("on_diverged", "explode")]
    [InlineData("nonsense", "1")]
    [InlineData("git_dir", "/srv/dots.git")]
    [InlineData("credential_master_password", "geheim")]
    public void Is_checked_before_anything_is_written(string key, string value)
    {
        var error = Assert.Throws<ConfigException>(() => Set(key, value));
        Assert.NotEmpty(error.Run);
        Assert.DoesNotContain("geheim", error.Report(), StringComparison.Ordinal);
        Assert.False(File.Exists(home.File));
    }

    [Theory]
    [InlineData("/home/zoë/dots # 1")]
    [InlineData("/home/ada/a: b")]
    [InlineData("~/dots")]
    [InlineData("$HOME/dots")]
    [InlineData("/")]
    public void Is_quoted_where_yaml_needs_it(string path)
    {
        Set("dotfiles_dir", path);
        Assert.Equal(path, YamlReader.Read(File.ReadAllText(home.File)).Entries.Single().Text);
    }

    [Fact]
    public void Counts_a_relative_path_from_the_current_folder()
    {
        Set("dotfiles_dir", "dots");
        Assert.Equal(Path.GetFullPath("dots"), home.Settings().DotfilesDir);
    }

    [Fact]
    public void Goes_through_links_and_keeps_the_mode()
    {
        var real = home.Home.Write("dots/config.yml", "auto_commit: no\n");
        File.SetUnixFileMode(real, (UnixFileMode)0b110_100_100);
        Directory.CreateDirectory(Path.GetDirectoryName(home.File)!);
        File.CreateSymbolicLink(home.File, "../../second");
        File.CreateSymbolicLink(home.Home["second"], "dots/config.yml");
        Set("auto_commit", "true");
        Assert.Equal("../../second", new FileInfo(home.File).LinkTarget);
        Assert.Equal("auto_commit: true\n", File.ReadAllText(real));
        Assert.Equal((UnixFileMode)0b110_100_100, File.GetUnixFileMode(real));
        Assert.Equal(
            ["config.yml"],
            Directory.GetFileSystemEntries(home.Home["dots"]).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void Makes_the_file_for_the_user_alone()
    {
        Set("auto_commit", "true");
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(home.File)
        );
    }

    [Fact]
    public void Warns_of_what_takes_it_away_again()
    {
        home.WithVariable("AUTO_PUSH_ENABLED", "yes");
        Assert.Equal(
            ["$AUTO_PUSH_ENABLED is set to \"yes\" and overrules the file"],
            Set("auto_push_enabled", "no").Warnings
        );
    }

    [Fact]
    public void Warns_of_a_folder_that_is_not_there()
    {
        Assert.Equal(
            [$"dotfiles_dir: there is no folder {home.Home["dots"]} on this machine"],
            Set("dotfiles_dir", "~/dots").Warnings
        );
        Directory.CreateDirectory(home.Home["dots"]);
        Assert.Empty(Set("dotfiles_dir", "~/dots").Warnings);
    }

    [Fact]
    public void Warns_of_a_value_that_is_odd() =>
        Assert.Equal(
            ["sync_interval: \"25h\" is more than 86400 seconds"],
            Set("sync_interval", "25h").Warnings
        );

    [Fact]
    public void Warns_of_a_key_from_which_nothing_follows()
    {
        var idle = ConfigKeys.All.First(key => !key.HasEffect && key.Default == "true").Name;
        Assert.Equal(
            [$"{idle}: nothing follows from it in this version"],
            Set(idle, "false").Warnings
        );
    }

    [Fact]
    public void Tells_what_stood_there_before()
    {
        Assert.Null(Set("auto_commit", "true").Before);
        Assert.Equal("true", Set("auto_commit", "false").Before);
        home.With("auto_commit:\n");
        Assert.Null(Set("auto_commit", "true").Before);
        Assert.Equal(home.File, Set("auto_commit", "true").File);
        var other = home.Home.Write("other.yml", "");
        var setter = new ConfigSetter(home.Home.Paths, home.Environment, other);
        Assert.Equal(other, setter.Set("auto_commit", "true", write: true).File);
        Assert.Equal("auto_commit: true\n", File.ReadAllText(other));
    }

    [Fact]
    public void Does_not_show_what_may_be_a_password_in_the_wrong_place()
    {
        home.With("credentials_password: geheim\n");
        Assert.Equal(SecretWords.Mask, Set("credentials_password", "stdin").Before);
        Assert.Equal("stdin", Set("credentials_password", "none").Before);
    }

    [Fact]
    public void Is_only_told_when_nothing_is_to_be_written()
    {
        home.With("auto_commit: no\n");
        var setting = new ConfigSetter(home.Home.Paths, home.Environment, null).Set(
            "auto_commit",
            "yes",
            false
        );
        Assert.Equal(
            ("auto_commit: yes", "no", true),
            (setting.Line, setting.Before, setting.IsChange)
        );
        Assert.Equal("auto_commit: no\n", File.ReadAllText(home.File));
    }

    private ConfigSetting Set(string key, string value) =>
        new ConfigSetter(home.Home.Paths, home.Environment, null).Set(key, value, write: true);
}
