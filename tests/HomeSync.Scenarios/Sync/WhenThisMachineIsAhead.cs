using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenThisMachineIsAhead : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _tip;

    public WhenThisMachineIsAhead()
    {
        Laptop.Configure();
        Laptop.Commit(".vimrc", "set number\n");
        _tip = Laptop.Commit(".vimrc", "set nonumber\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Its_commits_are_sent()
    {
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(_tip, _fleet.Tip());
        Assert.Equal(_tip, Laptop.Git("rev-parse", "origin/main"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Another_machine_has_them_after_its_own_sync()
    {
        Laptop.HomeSync("sync").Succeeded();
        _fleet.Desktop.HomeSync("sync").Succeeded();
        Assert.Equal(_tip, _fleet.Desktop.Tip());
        Assert.Equal("set nonumber\n", _fleet.Desktop.Dotfiles.Read(".vimrc"));
    }

    [Fact]
    public void They_stay_here_when_auto_push_is_off()
    {
        Laptop.Configure("auto_push_enabled: false");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.NotEqual(_tip, _fleet.Tip());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void They_stay_here_with_skip_push()
    {
        Laptop.HomeSync("sync", "--skip-push").Succeeded();
        Assert.NotEqual(_tip, _fleet.Tip());
    }

    [Fact]
    public void Push_sends_them_also_when_auto_push_is_off()
    {
        Laptop.Configure("auto_push_enabled: false");
        var run = Laptop.HomeSync("push").Succeeded();
        Assert.Equal(_tip, _fleet.Tip());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Pull_does_not_send_them()
    {
        Laptop.HomeSync("pull").Succeeded();
        Assert.NotEqual(_tip, _fleet.Tip());
    }
}
