using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

public sealed class WhatAKeyComesTo : IDisposable
{
    private readonly ConfigHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_the_default_where_nobody_says_more() =>
        Assert.Equal(new("sync_interval", "3600", "default"), Of("sync_interval"));

    [Fact]
    public void Is_what_the_file_says_with_its_line()
    {
        home.With("# mine\nsync_interval: 2h\nauto_push: false\n");
        Assert.Equal(new("sync_interval", "2h", $"{home.File}:2"), Of("sync_interval"));
        // An older name of it.
        Assert.Equal(new("auto_push_enabled", "false", $"{home.File}:3"), Of("auto_push_enabled"));
        Assert.Equal(Of("auto_push_enabled"), Of("auto_push"));
    }

    [Fact]
    public void Is_what_a_variable_says_before_the_file()
    {
        home.With("sync_interval: 2h\n").WithVariable("SYNC_INTERVAL", "90");
        Assert.Equal(new("sync_interval", "90", "$SYNC_INTERVAL"), Of("sync_interval"));
    }

    [Fact]
    public void Is_what_an_option_says_before_all()
    {
        home.With("auto_commit: false\ndotfiles_dir: ~/file\n")
            .WithVariable("DOTFILES_DIR", home.Home["variable"]);
        var all = Values().All(home.Home["flag"], force: true);
        Assert.Contains(new("dotfiles_dir", home.Home["flag"], "--repo"), all);
        Assert.Contains(new("auto_commit", "true", "--force"), all);
        all = Values().All(repo: null, force: false);
        Assert.Contains(new("dotfiles_dir", home.Home["variable"], "$DOTFILES_DIR"), all);
        Assert.Contains(new("auto_commit", "false", $"{home.File}:1"), all);
    }

    [Fact]
    public void Is_the_default_where_a_bare_tilde_stands_and_is_no_path()
    {
        home.With("sync_interval: ~\n");
        Assert.Equal(new("sync_interval", "3600", "default"), Of("sync_interval"));
    }

    [Fact]
    public void Is_shown_as_it_is_understood()
    {
        Assert.Equal("false", Of("auto_commit").Value);
        home.With("auto_commit: on\nwatch: No\n");
        Assert.Equal("true", Of("auto_commit").Value);
        Assert.Equal("false", Of("watch").Value);
    }

    [Theory]
    [InlineData("~", true)]
    [InlineData("\"~\"", true)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void Is_the_home_for_a_path_that_is_a_bare_tilde(string text, bool isHome)
    {
        home.With($"dotfiles_dir: {text}\n");
        Assert.Equal(isHome, Of("dotfiles_dir").Value == home.Home.Path);
    }

    [Fact]
    public void Of_a_repository_is_where_one_is_found()
    {
        Assert.Equal(new("dotfiles_dir", "", "not found"), Of("dotfiles_dir"));
        Directory.CreateDirectory(home.Home[".dotfiles/.git"]);
        Assert.Equal(home.Home[".dotfiles"], Of("dotfiles_dir").Value);
        Assert.NotEqual("default", Of("dotfiles_dir").Origin);
    }

    [Fact]
    public void Of_a_key_that_is_none_is_an_error() =>
        Assert.Throws<ConfigException>(() => Of("sync_intervall"));

    [Fact]
    public void Is_told_of_every_key_in_the_templates_order() =>
        Assert.Equal(
            ConfigKeys.All.Select(key => key.Name),
            Values().All(null, false).Select(value => value.Key)
        );

    private ConfigValue Of(string name) => Values().Of(name);

    private ConfigValues Values() => new(home.Home.Paths, home.Environment, home.Load());
}
