using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

public sealed class ARemoteThatNeverAnswers : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly SilentServer _server = new();

    private Machine Laptop => _fleet.Laptop;

    public ARemoteThatNeverAnswers() => Laptop.Configure("network_timeout: 1");

    public void Dispose()
    {
        _server.Dispose();
        _fleet.Dispose();
    }

    [Theory]
    [InlineData("git")]
    [InlineData("http")]
    public void Ends_at_the_network_timeout(string scheme)
    {
        Laptop.Git("remote", "set-url", "origin", _server.Url(scheme));
        using var sync = Laptop.StartHomeSync("sync");
        var run = sync.Wait(TimeSpan.FromSeconds(20));
        Assert.Equal(1, _server.Connections);
        Assert.InRange(run.Took, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        // A machine on a train: it goes on alone.
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("The remote can't be reached", run.Err, StringComparison.Ordinal);
        Soon.NothingRunsOn(Laptop);
    }

    [ToolFact("ssh", "openssh-client")]
    public void Ends_at_the_network_timeout_with_ssh_too() => Ends_at_the_network_timeout("ssh");

    [Fact]
    public void Ends_a_dry_run_as_well()
    {
        Laptop.Git("remote", "set-url", "origin", _server.Url());
        var run = Laptop.HomeSync("sync", "--dry-run");
        Assert.InRange(run.Took, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(15));
        Assert.Contains("The remote can't be reached", run.Err, StringComparison.Ordinal);
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void Is_given_up_at_once_by_a_signal()
    {
        Laptop.Configure("network_timeout: 100");
        Laptop.Git("remote", "set-url", "origin", _server.Url());
        using var sync = Laptop.StartHomeSync("sync");
        Soon.Is(() => _server.Connections > 0);
        sync.Signal(2);
        Assert.Equal(130, sync.Wait(TimeSpan.FromSeconds(20)).ExitCode);
        Soon.NothingRunsOn(Laptop);
    }

    [Fact]
    public void Does_not_keep_status_waiting()
    {
        Laptop.Git("remote", "set-url", "origin", _server.Url());
        var status = Laptop.HomeSync("status").Succeeded();
        Assert.Equal(0, _server.Connections);
    }
}
