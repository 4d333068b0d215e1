using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Undo;

public sealed class WhatCameIn : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhatCameIn()
    {
        Laptop.Configure();
        Desktop.Send("old.conf", "old\n");
        Laptop.Git("pull", "--quiet");
        Laptop.Dotfiles.SetMode("old.conf", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Desktop.Dotfiles.Delete("old.conf");
        Desktop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Desktop.Dotfiles.Write("new/file", "new\n");
        Desktop.SendAll("Use vim");
        Laptop.HomeSync("sync").Succeeded();
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_taken_back_by_a_new_commit_which_reaches_every_machine()
    {
        var run = Laptop.HomeSync("undo").Succeeded();
        AssertAsBefore(Laptop);
        Assert.Equal(("", 1), (Laptop.ShortStatus(), Laptop.Ahead()));
        Laptop.HomeSync("sync").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        AssertAsBefore(Desktop);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Comes_back_with_its_narrow_permissions()
    {
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            Laptop.Dotfiles.Mode("old.conf")
        );
    }

    [Fact]
    public void Can_be_looked_at_first_and_that_writes_nothing()
    {
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("undo", "--dry-run").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Is_there_again_when_the_undo_is_undone()
    {
        var tip = Laptop.Tip();
        Laptop.HomeSync("undo").Succeeded();
        var run = Laptop.HomeSync("undo").Succeeded();
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has("old.conf"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Stays_where_it_was_edited_since_and_the_files_are_named()
    {
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("undo");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Goes_over_an_edit_with_force_and_the_edit_is_in_the_savepoint()
    {
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Dotfiles.Write(".gitignore", "*.local\n*.mine\n");
        Laptop.Git("add", ".gitignore");
        Laptop.HomeSync("undo", "--force").Succeeded();
        Assert.Equal("export EDITOR=vi\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("M  .gitignore", Laptop.ShortStatus());
        Assert.Equal("mine", Laptop.Git("show", $"{Laptop.Savepoint()}:files/.zshrc"));
        Laptop.HomeSync("undo", "--files", ".zshrc").Succeeded();
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [Fact]
    public void Is_taken_back_under_what_was_committed_since()
    {
        Laptop.Dotfiles.Write("later", "later\n");
        Laptop.Git("add", "later");
        Laptop.Git("commit", "--quiet", "--message", "Later");
        var difference = Laptop.HomeSync("undo", "--dry-run").Succeeded().Out;
        Assert.Contains("+export EDITOR=vi\n", difference, StringComparison.Ordinal);
        Assert.DoesNotContain("later", difference, StringComparison.Ordinal);
        Laptop.HomeSync("undo").Succeeded();
        AssertAsBefore(Laptop);
        Assert.Equal("later\n", Laptop.Dotfiles.Read("later"));
        Assert.Equal("", Laptop.ShortStatus());
    }

    [Fact]
    public void Stays_where_it_was_committed_over_since()
    {
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Git("commit", "--quiet", "--all", "--message", "Mine");
        var run = Laptop.HomeSync("undo");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(".zshrc (committed since)", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("undo", "--force").Succeeded();
        AssertAsBefore(Laptop);
    }

    [Fact]
    public void Is_not_undone_twice()
    {
        var id = Laptop.Savepoint()["refs/home-sync/savepoints/".Length..];
        Laptop.HomeSync("undo").Succeeded();
        var run = Laptop.HomeSync("undo", id);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Nothing is left to undo", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_undone_on_the_branch_it_came_to()
    {
        Laptop.Git("switch", "--quiet", "--create", "other");
        var run = Laptop.HomeSync("undo");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("was on the branch main", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Stands_in_the_history()
    {
        Laptop.HomeSync("undo").Succeeded();
        var run = Laptop.HomeSync("history").Succeeded();
        // Columns are as wide as the longest time that a run took.
        Snapshot.Match(Regex.Replace(run.Transcript, " {2,}", "  "));
    }

    private static void AssertAsBefore(Machine machine)
    {
        Assert.Equal("export EDITOR=vi\n", machine.Dotfiles.Read(".zshrc"));
        Assert.Equal("old\n", machine.Dotfiles.Read("old.conf"));
        Assert.False(machine.Dotfiles.Has("new"));
    }
}
