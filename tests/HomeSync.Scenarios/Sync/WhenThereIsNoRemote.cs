using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenThereIsNoRemote : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WhenThereIsNoRemote()
    {
        Laptop.Configure();
        Laptop.Git("remote", "remove", "origin");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void It_says_that_it_syncs_here_only() =>
        Snapshot.Match(Laptop.HomeSync("sync").Succeeded().Transcript);

    [Fact]
    public void Force_commits()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("", Laptop.Status());
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "HEAD:.zshrc"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Push_has_nowhere_to_send_to()
    {
        var run = Laptop.HomeSync("push");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_dry_run_says_so_too() =>
        Snapshot.Match(Laptop.HomeSync("sync", "--dry-run").Succeeded().Transcript);
}
