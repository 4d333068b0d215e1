using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

public sealed class ARepositorySomebodyNamed : IDisposable
{
    private readonly ConfigHome home = new();

    public ARepositorySomebodyNamed()
    {
        string[] folders = ["flag", "variable", "root", "file", "work", "work.git"];
        foreach (var folder in folders.Append(".dotfiles/.git"))
            Directory.CreateDirectory(home.Home[folder]);
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public void By_the_flag_wins_over_all()
    {
        home.With("dotfiles_dir: ~/file\n").WithVariable("DOTFILES_DIR", home.Home["variable"]);

        Assert.Equal(new(home.Home["flag"], null, "--repo"), Find(home.Home["flag"]));
    }

    [Fact]
    public void By_a_variable_wins_over_the_file()
    {
        home.With("dotfiles_dir: ~/file\n").WithVariable("DOTFILES_ROOT", "$HOME/root");
        Assert.Equal(new(home.Home["root"], null, "$DOTFILES_ROOT"), Find());

        home.WithVariable("DOTFILES_DIR", "~/variable/");
        Assert.Equal(new(home.Home["variable"], null, "$DOTFILES_DIR"), Find());
    }

    [Fact]
    public void In_the_file_wins_over_the_usual_places()
    {
        home.With("dotfiles_dir: ~/file\n");

        Assert.Equal(new(home.Home["file"], null, $"dotfiles_dir in {home.File}"), Find());
    }

    [Fact]
    public void As_two_folders_wins_over_one()
    {
        home.With("dotfiles_dir: ~/file\ngit_dir: work.git\nwork_tree: work\n");

        Assert.Equal(
            new(home.Home["work"], home.Home["work.git"], $"git_dir and work_tree in {home.File}"),
            Find()
        );
    }

    [Fact]
    public void By_a_relative_path_is_sought_where_the_shell_is()
    {
        var here = Directory.GetCurrentDirectory();

        Assert.Equal(here, Find(".").WorkTree);
    }

    [Fact]
    public void By_the_flag_must_exist() => Refuses("--repo", "gone", home.Home["gone"]);

    [Fact]
    public void By_the_flag_must_have_a_name() => Refuses("--repo", "an empty path", "");

    [Fact]
    public void By_a_variable_must_exist()
    {
        home.WithVariable("DOTFILES_DIR", home.Home["gone"]);
        Refuses("$DOTFILES_DIR", "which isn't there");
    }

    [Theory]
    [InlineData("dotfiles_dir: ~/gone\n", "dotfiles_dir in ")]
    [InlineData("git_dir: ~/gone\nwork_tree: ~/work\n", "git_dir in ")]
    [InlineData("git_dir: ~/work.git\nwork_tree: ~/gone\n", "work_tree in ")]
    public void In_the_file_must_exist(string text, string origin)
    {
        home.With(text);
        Refuses(origin + home.File, $"{home.Home["gone"]}, which isn't there");
    }

    [Fact]
    public void Must_be_a_folder()
    {
        home.WithVariable("DOTFILES_DIR", home.Home.Write("note.txt", "x"));
        Refuses("$DOTFILES_DIR", "note.txt, which isn't a folder");
    }

    [Fact]
    public void Is_missed_with_a_report_that_says_what_to_type() =>
        Assert.Equal(
            $"""
            The repository can't be used: --repo names {home.Home["gone"]}, which isn't there
              Named by: --repo

              Possible causes:
              1. The path was mistyped, or the folder was moved
              2. The repository isn't cloned on this machine yet

              Run: home-sync setup --clone URL FOLDER
                   home-sync --repo FOLDER status
            """,
            Assert.Throws<ConfigException>(() => Find(home.Home["gone"])).Report()
        );

    private RepositoryChoice Find(string? repo = null) =>
        new RepositoryFinder(home.Home.Paths, home.Environment).Find(home.Load(), repo);

    private void Refuses(string origin, string what, string? repo = null)
    {
        var error = Assert.Throws<ConfigException>(() => Find(repo));
        Assert.Equal("no-repository", error.Code);
        Assert.Equal([("Named by", origin)], error.Where);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
        Assert.NotEmpty(error.Run);
    }
}
