using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

public sealed class ABranchThatFollowsALocalOne : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public ABranchThatFollowsALocalOne()
    {
        Laptop.Configure();
        Laptop.Git("branch", "base");
        Laptop.Git("branch", "--quiet", "--set-upstream-to", "base", "main");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_synced_on_this_machine_only()
    {
        Snapshot.Match(Laptop.HomeSync("sync").Succeeded().Transcript, "idle");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Snapshot.Match(Laptop.HomeSync("sync", "--force").Succeeded().Transcript, "changed");
        Assert.Equal("", Laptop.Status());
        Assert.NotEqual(Laptop.Tip(), Laptop.Git("rev-parse", "base"));
    }

    [Fact]
    public void Has_nowhere_to_send_to()
    {
        var stopped = Laptop.Stops("push");
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped);
        Laptop.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void Says_so_in_a_dry_run() =>
        Snapshot.Match(Laptop.HomeSync("sync", "--dry-run").Succeeded().Transcript);
}
