using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenThePushIsRefused : IDisposable
{
    private const string Policy =
        "echo 'No commits on a Sunday.'; echo 'Ask ops@example.org.' >&2; exit 1";
    private readonly Fleet _fleet = new("laptop");

    public WhenThePushIsRefused()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void The_remotes_own_words_are_shown_and_nothing_changes()
    {
        _fleet.Hook("pre-receive", Policy);
        Snapshot.Match(IsRefused());
    }

    [Fact]
    public void So_are_those_of_an_update_hook()
    {
        _fleet.Hook("update", Policy);
        Snapshot.Match(IsRefused());
    }

    [Fact]
    public void So_are_those_of_the_pre_push_hook_here()
    {
        Laptop.Hook("pre-push", "echo 'Not without a review.' >&2; exit 1");
        Snapshot.Match(IsRefused());
    }

    [Fact]
    public void It_goes_through_once_the_remote_agrees()
    {
        _fleet.Hook("pre-receive", Policy);
        IsRefused();
        _fleet.Unhook("pre-receive");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal(2, _fleet.Subjects().Length);
    }

    [Fact]
    public void Commits_made_by_hand_stay_where_they_are()
    {
        _fleet.Hook("pre-receive", Policy);
        var tip = Laptop.CommitAll("Use vim");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.Status()));
    }

    private string IsRefused()
    {
        var (tip, remote) = (Laptop.Tip(), _fleet.Tip());
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, tip, remote), (run.ExitCode, Laptop.Tip(), _fleet.Tip()));
        var after = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Assert.Empty(before.Diff(after, ignoreGit: true));
        // Of .git, only new objects may stay, and the empty folder of a ref that is gone again.
        Assert.DoesNotContain(
            before.Diff(after, ignoreTimes: true),
            line =>
                !line.Contains(".git/objects", StringComparison.Ordinal)
                && line != "+ .git/refs/home-sync"
        );
        return run.Transcript;
    }
}
