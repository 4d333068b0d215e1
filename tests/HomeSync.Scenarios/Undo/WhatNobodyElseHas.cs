using HomeSync.TestKit;

namespace HomeSync.Scenarios.Undo;

public sealed class WhatNobodyElseHas : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly string _tip;

    public WhatNobodyElseHas()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write("staged", "staged\n");
        Laptop.Git("add", "staged");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        _tip = Laptop.Tip();
        Laptop.HomeSync("sync", "--force", "--skip-push").Succeeded();
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_undone_by_moving_the_branch_back_and_the_edits_are_edits_again()
    {
        Assert.Equal(1, Laptop.Ahead());
        var run = Laptop.HomeSync("undo").Succeeded();
        Assert.Equal(_tip, Laptop.Tip());
        Assert.Equal(" M .zshrc\nA  staged", Laptop.ShortStatus());
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Is_committed_again_when_the_undo_is_undone()
    {
        var tip = Laptop.Tip();
        Laptop.HomeSync("undo").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Is_not_committed_again_by_the_second_try_after_the_undo_was_killed_in_its_move()
    {
        Laptop.Hook(
            "reference-transaction",
            "[ \"$1\" = committed ] && grep -q refs/heads/main || exit 0\n"
                + "read -r _ _ _ parent _ < /proc/$PPID/stat; kill -9 $parent"
        );
        Assert.Equal(137, Laptop.HomeSync("undo").ExitCode);
        Laptop.Dotfiles.Delete(".git/hooks/reference-transaction");
        var run = Laptop.HomeSync("undo");
        Assert.Equal((1, _tip), (run.ExitCode, Laptop.Tip()));
        Assert.Equal(" M .zshrc\nA  staged", Laptop.ShortStatus());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Keeps_what_was_edited_since()
    {
        Laptop.Dotfiles.Write(".zshrc", "newer\n");
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal((_tip, "newer\n"), (Laptop.Tip(), Laptop.Dotfiles.Read(".zshrc")));
    }

    [Fact]
    public void Stays_when_something_was_staged_since()
    {
        Laptop.Dotfiles.Write("more", "more\n");
        Laptop.Git("add", "more");
        var run = Laptop.HomeSync("undo");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("more (staged since)", run.Err, StringComparison.Ordinal);
        Assert.Equal("A  more", Laptop.ShortStatus());
    }

    [Fact]
    public void Comes_back_without_touching_flags_that_hide_a_file()
    {
        Laptop.Git("update-index", "--skip-worktree", ".gitignore");
        Laptop.Dotfiles.Write(".gitignore", "hidden\n");
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("S .gitignore", Laptop.Git("ls-files", "-v", ".gitignore"));
        Assert.Equal("hidden\n", Laptop.Dotfiles.Read(".gitignore"));
    }

    [Fact]
    public void Is_an_edit_again_that_git_sees_however_fast_it_was()
    {
        Laptop.HomeSync("undo").Succeeded();
        for (var size = 0; size < 5; size++)
        {
            Laptop.Dotfiles.Write(".zshrc", $"export EDITOR=v{size}\n");
            Laptop.Git("commit", "--quiet", "--message=Same size", ".zshrc");
            Laptop.Dotfiles.Write(".zshrc", $"export EDITOR=w{size}\n");
            Laptop.HomeSync("sync", "--force", "--skip-push").Succeeded();
            Laptop.HomeSync("undo").Succeeded();
            Assert.Contains("M .zshrc", Laptop.ShortStatus(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leaves_what_was_staged_beside_a_file_alone()
    {
        Laptop.Dotfiles.Write("staged", "staged again\n");
        Laptop.Git("add", "staged");
        Laptop.Dotfiles.Write("staged", "edited after staging\n");
        Laptop.Dotfiles.Write(".zshrc", "newer\n");
        Laptop.HomeSync("undo", "--force", "--files", ".zshrc").Succeeded();
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("edited after staging\n", Laptop.Dotfiles.Read("staged"));
        Assert.Equal("staged again", Laptop.Git("show", ":staged"));
        Assert.Contains("MM staged", Laptop.ShortStatus(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--files", ".zshrc")]
    public void Is_not_undone_by_a_dry_run_either_while_a_push_has_no_answer(params string[] words)
    {
        var tip = Laptop.Tip();
        Laptop.Dotfiles.Write(
            ".git/home-sync/unconfirmed.json",
            $$"""{"Branch":"refs/heads/main","OldTip":"{{_tip}}","Commit":"{{tip}}"}"""
        );
        var rehearsed = Laptop.HomeSync(["undo", "--dry-run", .. words]);
        var run = Laptop.HomeSync(["undo", .. words]);
        Assert.Equal((1, 1), (rehearsed.ExitCode, run.ExitCode));
        Assert.Contains("The last push ended without an answer", run.Err, StringComparison.Ordinal);
        Assert.Equal(run.Err, rehearsed.Err);
    }

    [Fact]
    public void Is_undone_by_a_new_commit_where_the_remote_has_no_refspec()
    {
        Laptop.Git("config", "--unset", "remote.origin.fetch");
        Laptop.HomeSync("push").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        Assert.NotEqual(_tip, Laptop.Tip());
        Assert.Equal("export EDITOR=vi\n", Laptop.Dotfiles.Read(".zshrc"));
    }

    [Fact]
    public void Is_undone_by_a_new_commit_once_it_was_sent()
    {
        Laptop.HomeSync("push").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal(("", 1), (Laptop.ShortStatus(), Laptop.Ahead()));
        Assert.Equal("export EDITOR=vi\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has("staged"));
    }
}
