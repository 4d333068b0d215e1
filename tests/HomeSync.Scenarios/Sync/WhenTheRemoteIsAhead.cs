using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenTheRemoteIsAhead : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenTheRemoteIsAhead()
    {
        Laptop.Configure();
        Desktop.Send("old.conf", "old\n");
        Laptop.Git("pull", "--quiet");
        Desktop.Send(".vimrc", "set number\n", "Add vim");
        Desktop.Dotfiles.Delete("old.conf");
        Desktop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Desktop.SendAll("Use vim");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Its_commits_come_in_and_what_is_removed_is_named()
    {
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.Status()));
        Assert.Equal("set number\n", Laptop.Dotfiles.Read(".vimrc"));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has("old.conf"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void The_reflog_names_home_sync()
    {
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("home-sync: fast-forward", Laptop.Git("log", "-g", "-1", "--format=%gs"));
    }

    [Fact]
    public void Nothing_is_left_in_the_repository_but_the_savepoint()
    {
        Laptop.HomeSync("sync").Succeeded();
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        Assert.False(Laptop.Dotfiles.Has(".git/index.lock"));
        var refs = Laptop.Git("for-each-ref", "--format=%(refname)", "refs/home-sync");
        Assert.StartsWith(
            "refs/home-sync/savepoints/",
            Assert.Single(refs.Split('\n')),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Skip_pull_leaves_it_there()
    {
        var run = Laptop.HomeSync("sync", "--skip-pull").Succeeded();
        Assert.False(Laptop.Dotfiles.Has(".vimrc"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Pull_brings_it_as_well() =>
        Snapshot.Match(Laptop.HomeSync("pull").Succeeded().Transcript);
}
