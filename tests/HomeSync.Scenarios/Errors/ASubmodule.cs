using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>What is in a submodule is another repository's affair: reported, and left alone.</summary>
public sealed class ASubmodule : IDisposable
{
    private readonly Fleet _fleet = new();

    public ASubmodule()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        Laptop.Git("init", "--quiet", Laptop.Home["theirs"]);
        Laptop.Home.Write("theirs/plugin.zsh", "1\n");
        Theirs("add", ".");
        Theirs("commit", "--quiet", "--message", "Begin");
        Laptop.Git(
            "-c",
            "protocol.file.allow=always",
            "submodule",
            "--quiet",
            "add",
            Laptop.Home["theirs"],
            "plugin"
        );
        Laptop.SendAll("Add a plugin");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void As_it_is_recorded_is_no_word_worth() =>
        Assert.DoesNotContain(
            "plugin",
            Laptop.HomeSync("sync").Succeeded().Transcript,
            StringComparison.Ordinal
        );

    [Fact]
    public void At_another_commit_is_named_and_not_recorded()
    {
        Laptop.Dotfiles.Write("plugin/plugin.zsh", "2\n");
        Laptop.Git("-C", "plugin", "commit", "--all", "--quiet", "--message", "Mine");
        Snapshot.Match(LeavesItAlone());
    }

    [Theory]
    [InlineData("plugin.zsh")]
    [InlineData("new.zsh")]
    public void With_changes_of_its_own_is_named(string file)
    {
        Laptop.Dotfiles.Write($"plugin/{file}", "mine\n");
        Snapshot.Match(LeavesItAlone(), file);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read($"plugin/{file}"));
    }

    [Fact]
    public void Staged_by_hand_is_committed()
    {
        Laptop.Dotfiles.Write("plugin/plugin.zsh", "2\n");
        Laptop.Git("-C", "plugin", "commit", "--all", "--quiet", "--message", "Mine");
        Laptop.Git("add", "plugin");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(
            Laptop.Git("-C", "plugin", "rev-parse", "HEAD"),
            Laptop.Git("rev-parse", "origin/main:plugin")
        );
        Assert.Equal("", Laptop.Status());
    }

    [Fact]
    public void That_git_cannot_look_into_does_not_stop_the_rest()
    {
        Laptop.Dotfiles.Delete("plugin/.git");
        Laptop.Dotfiles.Write("plugin/.git", "gitdir: /nowhere\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void That_moved_on_elsewhere_is_left_for_its_owner_to_update()
    {
        var desktop = _fleet.Desktop;
        desktop.Configure();
        desktop.HomeSync("sync").Succeeded();
        Laptop.Dotfiles.Write("plugin/plugin.zsh", "2\n");
        Laptop.Git("-C", "plugin", "commit", "--all", "--quiet", "--message", "Mine");
        Laptop.SendAll("Take a newer plugin");
        var run = desktop.HomeSync("sync").Succeeded();
        Assert.Equal(_fleet.Tip(), desktop.Tip());
        Snapshot.Match(run.Transcript);
        desktop.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void That_is_none_but_a_repository_in_a_folder_is_named_too()
    {
        Laptop.Configure();
        Laptop.Git("init", "--quiet", "nested");
        Laptop.Dotfiles.Write("nested/file", "theirs");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles["nested"]);
        Snapshot.Match(Laptop.HomeSync("sync", "--force").Succeeded().Transcript);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles["nested"])));
    }

    private string LeavesItAlone()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var recorded = Laptop.Git("rev-parse", "HEAD:plugin");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(recorded, Laptop.Git("rev-parse", "origin/main:plugin"));
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        return run.Transcript;
    }

    private void Theirs(params string[] arguments) =>
        Laptop.Git(["-C", Laptop.Home["theirs"], .. arguments]);
}
