using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary><c>submodules: true</c>: what came in for a submodule is checked out, where nothing of the user's is in the way.</summary>
public sealed class WhenSubmodulesFollow : WithASubmodule
{
    [Fact]
    public void A_new_one_is_cloned_and_one_that_went_on_follows()
    {
        var first = Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("1\n", Desktop.Dotfiles.Read("plug in/plugin.zsh"));
        Record("plugin.zsh", "2\n");
        var second = Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("2\n", Desktop.Dotfiles.Read("plug in/plugin.zsh"));
        Assert.Equal("", Desktop.ShortStatus());
        Snapshot.Match(first.Transcript + second.Transcript);
    }

    [Fact]
    public void One_with_an_edit_is_left_alone_and_named()
    {
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Write("plug in/plugin.zsh", "mine\n");
        Record("plugin.zsh", "2\n");
        AssertLeftAlone("with changes of its own");
        Assert.Equal("mine\n", Desktop.Dotfiles.Read("plug in/plugin.zsh"));
    }

    [Fact]
    public void One_with_a_commit_of_the_users_is_left_alone_and_named()
    {
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Write("plug in/plugin.zsh", "mine\n");
        Desktop.Git("-C", "plug in", "commit", "--quiet", "--all", "--message", "Mine");
        var mine = Desktop.Git("-C", "plug in", "rev-parse", "HEAD");
        Record("plugin.zsh", "2\n");
        AssertLeftAlone("at another commit than the recorded one");
        Assert.Equal(mine, Desktop.Git("-C", "plug in", "rev-parse", "HEAD"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*.local")]
    public void A_file_that_only_this_machine_has_is_not_gone_over(string ignored)
    {
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Write(".git/modules/plug in/info/exclude", ignored + "\n");
        Desktop.Dotfiles.Write("plug in/my.local", "mine\n");
        Record("my.local", "theirs\n");
        AssertLeftAlone("my.local in it is in the way");
        Assert.Equal("mine\n", Desktop.Dotfiles.Read("plug in/my.local"));
    }

    [Fact]
    public void A_file_where_a_folder_comes_in_is_not_gone_over()
    {
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Dotfiles.Write(".git/modules/plug in/info/exclude", "dir\n");
        Desktop.Dotfiles.Write("plug in/dir", "mine\n");
        Record("dir/in", "theirs\n");
        AssertLeftAlone("dir in it is in the way");
        Assert.Equal("mine\n", Desktop.Dotfiles.Read("plug in/dir"));
    }

    [Fact]
    public void One_in_another_one_follows_with_the_same_care()
    {
        Laptop.Git("init", "--quiet", Laptop.Home["inner"]);
        Publish("inner", "file", "1\n");
        Laptop.Git(
            "-C",
            Laptop.Home["theirs"],
            "submodule",
            "--quiet",
            "add",
            Laptop.Home["inner"],
            "nest"
        );
        Record("plugin.zsh", "2\n");
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("1\n", Desktop.Dotfiles.Read("plug in/nest/file"));
        Desktop.Dotfiles.Write(".git/modules/plug in/modules/nest/info/exclude", "secret\n");
        Desktop.Dotfiles.Write("plug in/nest/secret", "mine\n");
        Publish("inner", "secret", "theirs\n");
        Laptop.Git("-C", Laptop.Home["theirs/nest"], "pull", "--quiet");
        Record("plugin.zsh", "3\n");
        AssertLeftAlone("secret in it is in the way", "plug in/nest");
        Assert.Equal("mine\n", Desktop.Dotfiles.Read("plug in/nest/secret"));
        Assert.Equal("3\n", Desktop.Dotfiles.Read("plug in/plugin.zsh"));
    }

    [Fact]
    public void Recorded_at_different_commits_on_both_sides_it_is_a_conflict_that_can_be_settled()
    {
        Desktop.HomeSync("sync").Succeeded();
        Publish("plugin.zsh", "2\n");
        Publish("plugin.zsh", "3\n");
        Laptop.Git("-C", "plug in", "pull", "--quiet");
        Laptop.SendAll("Third");
        Desktop.Dotfiles.Write("plug in/plugin.zsh", "mine\n");
        Desktop.Git("-C", "plug in", "commit", "--quiet", "--all", "--message", "Mine");
        Desktop.CommitAll("Mine");
        Desktop.Configure("on_diverged: rebase");
        var run = Desktop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "plug in: a submodule, changed on both sides",
            run.Err,
            StringComparison.Ordinal
        );
        Desktop.HomeSync("resolve", "--theirs").Succeeded();
        Assert.Equal(Fleet.Tip(), Desktop.Tip());
    }

    [Theory]
    [InlineData("push.recurseSubmodules", "check")]
    [InlineData("push.recurseSubmodules", "on-demand")]
    [InlineData("submodule.recurse", "true")]
    public void One_with_commits_of_its_own_stops_a_push_that_is_to_look_at_them(
        string key,
        string value
    )
    {
        Laptop.Dotfiles.Write("plug in/plugin.zsh", "mine\n");
        Laptop.Git("-C", "plug in", "commit", "--quiet", "--all", "--message", "Mine");
        Laptop.CommitAll("Mine");
        var mine = Laptop.Tip();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        Laptop.HomeSync("sync", "--force", "--skip-push").Succeeded();
        Laptop.Dotfiles.Write(".gitignore", "*.swp\n");
        Laptop.Git("config", key, value);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("a submodule has commits that its own remote hasn't", run.Err);
        Assert.DoesNotContain("may have", run.Err);
        // While a push has no answer nothing can be undone.
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal((mine, "*.swp\n"), (Laptop.Tip(), Laptop.Dotfiles.Read(".gitignore")));
    }

    [Fact]
    public void Files_where_a_new_one_belongs_stay()
    {
        Desktop.Dotfiles.Write("plug in/mine", "mine\n");
        AssertLeftAlone("something else is in its folder");
        Assert.Equal("mine\n", Desktop.Dotfiles.Read("plug in/mine"));
    }

    [Fact]
    public void One_that_cannot_be_reached_is_named_and_all_else_is_synced()
    {
        Desktop.HomeSync("sync").Succeeded();
        Record("plugin.zsh", "2\n");
        Directory.Move(Laptop.Home["theirs"], Laptop.Home["gone"]);
        AssertLeftAlone("does not appear to be a git repository");
    }

    [Fact]
    public void One_that_is_none_any_more_keeps_its_folder()
    {
        Desktop.HomeSync("sync").Succeeded();
        Laptop.Git("rm", "--quiet", "plug in");
        Laptop.SendAll("No plugin");
        AssertLeftAlone("its folder stays");
        Assert.Equal("1\n", Desktop.Dotfiles.Read("plug in/plugin.zsh"));
    }

    private void AssertLeftAlone(string why, string which = "plug in")
    {
        var run = Desktop.HomeSync("sync").Succeeded();
        Assert.Contains($"[WARN] Left alone: {which} (", run.Err, StringComparison.Ordinal);
        Assert.Contains(why, run.Err, StringComparison.Ordinal);
        Assert.Equal(Fleet.Tip(), Desktop.Tip());
        Desktop.HomeSync("sync").Succeeded();
    }
}
