using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenFilesAreUntracked : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenFilesAreUntracked()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write("notes.txt", "mine\n");
        Laptop.Dotfiles.Write("folder/one", "1");
        Laptop.Dotfiles.Write("folder/two", "2");
        Laptop.Dotfiles.Write("secret.local", "ignored");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void They_are_named_and_stay_as_they_are()
    {
        var (tip, before) = (Laptop.Tip(), RepositoryPhoto.Of(Laptop.Dotfiles.Path));
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
        Assert.Equal((tip, tip), (Laptop.Tip(), _fleet.Tip()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Force_does_not_commit_them_either()
    {
        var tip = Laptop.Tip();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(tip, Laptop.Tip());
    }

    [Fact]
    public void They_do_not_keep_incoming_commits_out()
    {
        var tip = _fleet.Desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((tip, "mine\n"), (Laptop.Tip(), Laptop.Dotfiles.Read("notes.txt")));
    }

    [Fact]
    public void With_auto_commit_untracked_they_are_committed_but_ignored_ones_never()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(
            ".gitignore\n.zshrc\nfolder/one\nfolder/two\nnotes.txt",
            Laptop.Git("-C", _fleet.Remote, "ls-tree", "-r", "--name-only", "main")
        );
        Assert.Equal("! secret.local", Laptop.Status());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_repository_among_them_is_never_taken()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        Laptop.Git("init", "--quiet", "plugin");
        Laptop.Dotfiles.Write("plugin/file", "theirs");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("", Laptop.Git("ls-files", "plugin"));
        Snapshot.Match(run.Transcript);
    }
}
