using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenAnotherMachineIsFaster : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _theirs;

    public WhenAnotherMachineIsFaster()
    {
        Laptop.Configure();
        _theirs = Desktop.Commit("theirs.conf", "1\n", "Theirs");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_commit_of_our_own_is_diverged_then_and_nothing_changed()
    {
        var they = TheyPushBefore("push");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var (tip, index, before) = (Laptop.Tip(), Laptop.Index(), Photo());
        var run = Laptop.HomeSync("sync", "--force");
        they.AssertHappened();
        Assert.Equal((1, tip, index), (run.ExitCode, Laptop.Tip(), Laptop.Index()));
        Assert.Empty(before.Diff(Photo(), ignoreGit: true));
        Assert.Equal(_theirs, _fleet.Tip());
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_commit_made_by_hand_is_diverged_too()
    {
        var they = TheyPushBefore("push");
        var tip = Laptop.Commit("ours.conf", "1\n", "Ours");
        var run = Laptop.HomeSync("sync");
        they.AssertHappened();
        Assert.Equal((1, tip, _theirs), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Push_alone_says_that_a_sync_comes_first()
    {
        var they = TheyPushBefore("push");
        var tip = Laptop.Commit("ours.conf", "1\n", "Ours");
        var run = Laptop.HomeSync("push");
        they.AssertHappened();
        Assert.Equal((1, tip, _theirs), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void What_they_sent_with_our_commit_in_it_comes_in()
    {
        // They have our commit already and put theirs on top: then we are only behind.
        var ours = Laptop.Commit("ours.conf", "1\n", "Ours");
        Desktop.Git("fetch", "--quiet", Laptop.Dotfiles.Path, "main");
        Desktop.Git("rebase", "--quiet", ours);
        var they = TheyPushBefore("push");
        var run = Laptop.HomeSync("sync").Succeeded();
        they.AssertHappened();
        Assert.Equal((Desktop.Tip(), Desktop.Tip()), (Laptop.Tip(), _fleet.Tip()));
        Assert.Equal("1\n", Laptop.Dotfiles.Read("theirs.conf"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Five_times_in_a_row_ours_is_sent_on_top_of_theirs_in_the_end()
    {
        Laptop.Configure("on_diverged: rebase");
        // Before each of our first five pushes they have another commit there.
        var they = Meanwhile.Before(
            Laptop,
            "push",
            $"""
            cd '{Desktop.Dotfiles.Path}' || exit 1
            git push && echo "change $n" > theirs.conf && git -c user.name=x -c user.email=x@x commit -qam "Theirs $n"
            """,
            upTo: 5
        );
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        they.AssertHappened();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.Status()));
        Assert.StartsWith("chore: auto-commit", _fleet.Subjects()[0], StringComparison.Ordinal);
        Assert.Equal(
            ["Theirs 4", "Theirs 3", "Theirs 2", "Theirs 1", "Theirs", "Begin"],
            _fleet.Subjects()[1..]
        );
        Assert.Equal("change 4\n", Laptop.Dotfiles.Read("theirs.conf"));
    }

    private RepositoryPhoto Photo() => RepositoryPhoto.Of(Laptop.Dotfiles.Path);

    private Meanwhile TheyPushBefore(string call) =>
        Meanwhile.Before(Laptop, call, $"git -C '{Desktop.Dotfiles.Path}' push");
}
