using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;

namespace HomeSync.Tests.Configuration;

public sealed class ARepositoryNobodyNamed : IDisposable
{
    private readonly ConfigHome home = new();

    private string Binary => home.Home.Paths.Binary;

    public ARepositoryNobodyNamed() => Directory.CreateDirectory(Path.GetDirectoryName(Binary)!);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_the_first_usual_place_with_a_git_folder()
    {
        Repository("dotfiles");
        Repository(".config");
        Directory.CreateDirectory(home.Home[".dotfiles"]);

        Assert.Equal(new(home.Home["dotfiles"], null, "a usual place"), Find());
    }

    [Fact]
    public void May_have_a_git_file_as_worktrees_do()
    {
        home.Home.Write(".dotfiles/.git", "gitdir: elsewhere");

        Assert.Equal(home.Home[".dotfiles"], Find().WorkTree);
    }

    [Fact]
    public void Is_first_of_all_the_one_behind_the_bash_program()
    {
        Repository(".dotfiles");
        Program("code/dots");
        File.CreateSymbolicLink(Binary, home.Home["code/dots/bin/core/home-sync"]);

        Assert.Equal(new(home.Home["code/dots"], null, $"the link {Binary}"), Find());
    }

    [Fact]
    public void Is_found_behind_a_chain_of_links()
    {
        Program("code/dots");
        File.CreateSymbolicLink(home.Home["one"], "code/dots/bin/core/home-sync");
        File.CreateSymbolicLink(home.Home["two"], home.Home["one"]);
        File.CreateSymbolicLink(Binary, "../../two");

        Assert.Equal(home.Home["code/dots"], Find().WorkTree);
    }

    [Fact]
    public void Is_found_when_stow_made_the_folder_the_link()
    {
        Program("code/dots");
        Directory.Delete(Path.GetDirectoryName(Binary)!);
        File.CreateSymbolicLink(home.Home[".local/bin"], "../code/dots/bin/core");

        Assert.Equal(home.Home["code/dots"], Find().WorkTree);
    }

    [Fact]
    public void Is_found_when_a_relative_link_lies_in_a_linked_folder()
    {
        Program("code/dots");
        Directory.CreateDirectory(home.Home["code/dots/local/bin"]);
        Directory.Delete(home.Home[".local"], recursive: true);
        File.CreateSymbolicLink(home.Home[".local"], "code/dots/local");
        File.CreateSymbolicLink(Binary, "../../bin/core/home-sync");

        Assert.Equal(home.Home["code/dots"], Find().WorkTree);
    }

    [Theory]
    [InlineData("code/dots/tools/home-sync")]
    [InlineData("code/dots/bin/core/other")]
    public void Is_not_behind_a_link_to_something_else(string target)
    {
        Repository("code/dots");
        Repository(".dotfiles");
        home.Home.Write(target, "#!/bin/bash");
        File.CreateSymbolicLink(Binary, home.Home[target]);

        Assert.Equal(home.Home[".dotfiles"], Find().WorkTree);
    }

    [Fact]
    public void Is_not_behind_an_installed_binary()
    {
        Repository(".dotfiles");
        home.Home.Write(".local/bin/home-sync", "\u007fELF");

        Assert.Equal(home.Home[".dotfiles"], Find().WorkTree);
    }

    [Fact]
    public void Is_not_behind_links_in_a_circle()
    {
        Repository(".dotfiles");
        File.CreateSymbolicLink(Binary, home.Home["one"]);
        File.CreateSymbolicLink(home.Home["one"], Binary);

        Assert.Equal(home.Home[".dotfiles"], Find().WorkTree);
    }

    [Fact]
    public void And_nowhere_to_be_found_is_an_error_that_lists_every_place()
    {
        Directory.CreateDirectory(home.Home["dotfiles"]);
        home.Home.Write("plain/bin/core/home-sync", "#!/bin/bash");
        File.CreateSymbolicLink(Binary, home.Home["plain/bin/core/home-sync"]);

        var error = Assert.Throws<ConfigException>(() => Find());

        Assert.Equal("no-repository", error.Code);
        Assert.Equal(
            $"""
            No repository was found

              --repo: not given
              $DOTFILES_DIR, $DOTFILES_ROOT: not set
              HOME/.config/home-sync/config.yml: isn't there
              HOME/.local/bin/home-sync: leads into HOME/plain, which has no .git
              HOME/.dotfiles: isn't there
              HOME/dotfiles: has no .git
              HOME/.config: isn't there

              Possible causes:
              1. Your dotfiles aren't in a git repository yet
              2. They are somewhere else: name the folder with --repo or dotfiles_dir

              Run: home-sync setup --clone URL
                   home-sync setup --init
            """,
            error.Report().Replace(home.Home.Path, "HOME", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void And_nowhere_to_be_found_says_that_the_file_could_not_be_asked()
    {
        home.With("sync_interval: soon\n");
        var unread = new LoadedConfig(new Settings(), [], null);
        var error = Assert.Throws<ConfigException>(() =>
            new RepositoryFinder(home.Home.Paths, home.Environment).Find(unread)
        );
        Assert.Contains($"{home.File}: can't be used", error.Details);
    }

    [Fact]
    public void And_nowhere_to_be_found_names_the_file_that_does_not_name_it()
    {
        home.With("sync_interval: 120\n");

        var error = Assert.Throws<ConfigException>(() => Find());

        Assert.Contains(
            $"{home.File}: holds no dotfiles_dir, nor git_dir and work_tree",
            error.Details
        );
        Assert.Contains($"{Binary}: isn't a link into a repository", error.Details);
    }

    private void Repository(string name) => Directory.CreateDirectory(home.Home[$"{name}/.git"]);

    private void Program(string repository)
    {
        Repository(repository);
        home.Home.Write($"{repository}/bin/core/home-sync", "#!/bin/bash");
    }

    private RepositoryChoice Find() =>
        new RepositoryFinder(home.Home.Paths, home.Environment).Find(home.Load());
}
