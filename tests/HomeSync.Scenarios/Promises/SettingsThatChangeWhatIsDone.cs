using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>Settings of the user's git that change what a sync does, or would if they weren't held off.</summary>
public sealed class SettingsThatChangeWhatIsDone : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("true", "one\r\ntwo\r\n")]
    [InlineData("input", "one\ntwo\n")]
    public void Line_ends_are_LF_in_the_repository_and_as_git_wants_them_outside(
        string value,
        string written
    )
    {
        foreach (var machine in new[] { Laptop, Desktop })
            Set(machine, "core.autocrlf", value);
        Laptop.Dotfiles.Write(".zshrc", "one\r\ntwo\r\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("8", Laptop.Git("cat-file", "-s", "origin/main:.zshrc"));
        // What the person wrote is theirs.
        Assert.Equal("one\r\ntwo\r\n", Laptop.Dotfiles.Read(".zshrc"));
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal(written, Desktop.Dotfiles.Read(".zshrc"));
        Assert.Equal(("", ""), (Laptop.ShortStatus(), Desktop.ShortStatus()));
    }

    [Fact]
    public void Untracked_files_that_git_does_not_show_are_left_alone_though_they_were_wanted()
    {
        Set(Laptop, "status.showUntrackedFiles", "no");
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        Laptop.Dotfiles.Write("new", "mine\n");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("Not synced: new files (status.showUntrackedFiles", run.Err);
        Assert.Equal(".gitignore\n.zshrc", Laptop.Git("ls-tree", "--name-only", "origin/main"));
        Assert.Equal("changed", Laptop.Git("show", "origin/main:.zshrc"));
        Assert.Equal("?? new", Laptop.Git("status", "--short", "--untracked-files=normal"));
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("new"));
    }

    [Fact]
    public void A_repository_begins_on_the_branch_that_was_chosen_for_new_ones()
    {
        using var tablet = new Machine("tablet");
        Set(tablet, "init.defaultBranch", "other");
        tablet.Git("init", "--quiet", "--bare", tablet.Home["remote.git"]);
        string[] setup = ["setup", "--init", "--remote", tablet.Home["remote.git"], "--yes"];
        tablet.HomeSync([.. setup, tablet.Dotfiles.Path]).Succeeded();
        Assert.Equal("refs/heads/other", tablet.Git("symbolic-ref", "HEAD"));
        tablet.Commit(".zshrc", "1\n");
        tablet.HomeSync("sync").Succeeded();
        tablet.Dotfiles.Write(".zshrc", "2\n");
        tablet.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(
            $"{tablet.Tip()} refs/heads/other",
            tablet.Git("--git-dir", tablet.Home["remote.git"], "for-each-ref", Line)
        );
        Assert.Equal("", tablet.ShortStatus());
    }

    [Fact]
    public void A_program_that_watches_the_files_is_believed_that_all_have_changed()
    {
        var watcher = StandIn.Script(Laptop, "watcher", @"printf 'token\0/\0'");
        Set(Laptop, "core.fsmonitor", $"'{Laptop.Bin["watcher"]}'");
        Set(Laptop, "core.fsmonitorHookVersion", "2");
        Laptop.Git("update-index", "--fsmonitor");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
        Assert.NotEmpty(watcher.Calls);
        Laptop.HomeSync("sync", "--force").Succeeded();
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("changed\n", Desktop.Dotfiles.Read(".zshrc"));
        Desktop.Send(".zshrc", "theirs\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("", Laptop.Git("status", "--short"));
    }

    [Fact]
    public void Another_branch_that_is_gone_from_the_remote_stops_nothing()
    {
        Set(Laptop, "fetch.prune", "true");
        Desktop.Git("push", "--quiet", "origin", "main:work");
        Laptop.Git("fetch", "--quiet");
        Assert.Equal("origin/work", Laptop.Git("branch", "--remotes", "--list", "*/work").Trim());
        Desktop.Git("push", "--quiet", "origin", "--delete", "work");
        Desktop.Send(".zshrc", "theirs\n");
        Laptop.Dotfiles.Write(".gitignore", "*.local\n*.swp\n");
        Laptop.Configure("on_diverged: rebase");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void A_rebase_moves_no_branch_but_the_one_that_is_synced()
    {
        Set(Laptop, "rebase.updateRefs", "true");
        Laptop.Configure("on_diverged: rebase");
        var third = Laptop.Commit("one", "1\n");
        Laptop.Git("branch", "third");
        var mine = Laptop.Commit("two", "2\n");
        Desktop.Send(".zshrc", "theirs\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.NotEqual(mine, Laptop.Tip());
        Assert.Equal(_fleet.Tip(), Laptop.Tip());
        Assert.Equal(["Change two", "Change one", "Change .zshrc", "Begin"], _fleet.Subjects());
        Assert.Equal(third, Laptop.Git("rev-parse", "third"));
    }

    private const string Line = "--format=%(objectname) %(refname)";

    private static void Set(Machine machine, string name, string value) =>
        machine.Git("config", "--file", machine.Environment["GIT_CONFIG_GLOBAL"], name, value);
}
