using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

/// <summary>What a person reads when a value can't be put into the file.</summary>
public sealed class AValueThatCannotBeSet : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Since_it_is_not_allowed_names_what_is_and_the_default()
    {
        var error = Refused("sync_interval", "5");
        Assert.Equal("config-invalid", error.Code);
        Assert.Equal(
            """
            Nothing was changed: sync_interval: "5" is less than 60, allowed: 60 or more seconds (also 90s, 5m, 2h), over 86400 warns

              Run: home-sync config set sync_interval 3600
            """,
            error.Report()
        );
    }

    [Fact]
    public void Since_it_is_empty_names_what_is_allowed() =>
        Assert.Equal(
            """
            Nothing was changed: dotfiles_dir: is empty, allowed: a path, absolute or below the home, ~ and $HOME are understood

              Run: home-sync config --effective
            """,
            Refused("dotfiles_dir", "").Report()
        );

    [Fact]
    public void Since_it_is_a_password_names_the_keychain()
    {
        var error = Refused("credential_master_password", "hunter2");
        Assert.Equal("config-invalid", error.Code);
        Assert.Equal(
            """
            Nothing was changed: a password doesn't belong into a file

              The keychain keeps it, and asks for it, so that no other program sees it.

              Run: home-sync credentials set-password
            """,
            error.Report()
        );
    }

    [Fact]
    public void Since_the_key_is_none_names_one_that_is_near()
    {
        var error = Refused("sync_intervall", "60");
        Assert.Equal("config-invalid", error.Code);
        Assert.Equal(
            """
            sync_intervall isn't a key of home-sync

              Possible causes:
              1. Did you mean sync_interval?

              Run: home-sync config --effective
            """,
            error.Report()
        );
        Assert.Empty(Refused("zzz", "60").Causes);
        Assert.Equal(["Did you mean auto_push_enabled?"], Refused("auto_push_ena", "no").Causes);
    }

    [Theory]
    [InlineData("a: 1\nauto_commit: no\nauto_commit: yes\n", "auto_commit stands in lines 2 and 3")]
    [InlineData(
        "\nauto_commit: &name no\n",
        "auto_commit in line 2 has a name (&) that other lines may refer to"
    )]
    [InlineData("auto_commit: [no]\n", "auto_commit in line 1 holds a list or a mapping")]
    [InlineData("auto_commit: {a: no}\n", "auto_commit in line 1 holds a list or a mapping")]
    [InlineData("auto_commit: |\n  no\n", "auto_commit in line 1 has a value of several lines")]
    [InlineData(
        "{log_level: INFO}\n",
        "The file is written in a form that only a person can add to"
    )]
    public void Since_more_would_be_touched_names_the_line_and_the_editor(string text, string why)
    {
        var error = Refused("auto_commit", "true", text);
        Assert.Equal("config-invalid", error.Code);
        Assert.Equal(
            $"""
            Nothing was changed: this has to be written by hand
              File: {home.File}

              {why}

              Run: home-sync config edit
            """,
            error.Report()
        );
    }

    [Fact]
    public void Since_it_would_not_be_read_back_as_it_is_stays_with_the_person() =>
        Assert.Equal(
            ["The file is written in a form that only a person can add to"],
            Refused("dotfiles_dir", "/home/\ud800", "log_level: INFO\n").Details
        );

    [Fact]
    public void Since_it_is_a_list_names_the_line() =>
        Assert.Equal(
            ["credentials_tools.list in line 1 holds a list or a mapping"],
            Refused("credentials_tools.list", "ws", "credentials_tools.list: [ws, list]\n").Details
        );

    [Theory]
    [InlineData("  list: [ws, list]", "holds a list or a mapping")]
    [InlineData("  list: &a ws", "has a name (&) that other lines may refer to")]
    public void Within_a_mapping_names_the_line(string line, string why) =>
        Assert.Equal(
            [$"credentials_tools.list in line 2 {why}"],
            Refused("credentials_tools.list", "ws", $"credentials_tools:\n{line}\n").Details
        );

    [Fact]
    public void In_another_file_names_that_one()
    {
        var other = home.Home.Write("my dots/other.yml", "auto_commit: [no]\n");
        var error = Assert.Throws<ConfigException>(() => Set("auto_commit", "true", other));
        Assert.Equal([("File", other)], error.Where);
        Assert.Equal([$"home-sync config edit --config '{other}'"], error.Run);
        Assert.False(File.Exists(home.File));
    }

    [Fact]
    public void Next_to_a_fault_of_syntax_names_the_fault()
    {
        var error = Refused("auto_commit", "true", "log_level: 'INFO\n");
        Assert.Equal([$"{home.File}:1:12 YAML: this quote is never closed"], error.Details);
        Assert.Equal([("File", home.File)], error.Where);
        Assert.Equal([$"${{EDITOR:-vi}} '{home.File}'"], error.Run);
        Assert.Single(error.Causes);
    }

    [Fact]
    public void Without_its_partner_names_the_partner()
    {
        var error = Refused("git_dir", "/srv/dots.git", "log_level: INFO\n");
        Assert.Equal(
            [$"{home.File}:2:1 git_dir: stands without work_tree, allowed: both or neither"],
            error.Details
        );
    }

    [Fact]
    public void Where_another_program_wrote_keeps_what_that_one_wrote()
    {
        home.With("auto_commit: maybe\n");
        var error = Assert.Throws<ConfigException>(() =>
            ConfigWriter.Write(home.File, "auto_commit: no\n", "auto_commit: yes\n")
        );
        Assert.Equal("config-changed", error.Code);
        Assert.Equal(
            $"""
            Nothing was changed: another program wrote the file at the same moment
              File: {home.File}

              Run: home-sync config
            """,
            error.Report()
        );
        Assert.Equal("auto_commit: maybe\n", File.ReadAllText(home.File));
    }

    [Fact]
    public void Where_nothing_can_be_written_says_what_the_system_said()
    {
        // A file where the folder should be, which stops root as well.
        var file = home.Home.Write("file", "") + "/config.yml";
        var error = Assert.Throws<ConfigException>(() =>
            ConfigWriter.Write(file, before: null, "auto_commit: yes\n")
        );
        Assert.Equal("config-unwritable", error.Code);
        Assert.Equal(
            $"""
            The configuration could not be written
              File: {file}

              {error.Details.Single()}

              Possible causes:
              1. The folder belongs to another user or is read-only
              2. The disk is full

              Run: ls -ldL '{Path.GetDirectoryName(file)}' '{file}'
            """,
            error.Report()
        );
        Assert.Contains(home.Home["file"], error.Details.Single(), StringComparison.Ordinal);
    }

    private ConfigException Refused(string key, string value, string? text = null)
    {
        if (text is not null)
            home.With(text);
        return Assert.Throws<ConfigException>(() => Set(key, value));
    }

    private ConfigSetting Set(string key, string value, string? file = null) =>
        new ConfigSetter(home.Home.Paths, home.Environment, file).Set(key, value, write: true);
}
