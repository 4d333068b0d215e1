using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenTheRemoteIsOffline : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WhenTheRemoteIsOffline()
    {
        Laptop.Configure("network_timeout: 2");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_refused_connection_is_a_warning_and_the_commit_is_made()
    {
        const int port = FreePort.Nobodys;
        Laptop.Names.Add(($"127.0.0.1:{port}", "<host>"));
        Laptop.Names.Add(("127.0.0.1[0: 127.0.0.1]", "<host>"));
        Snapshot.Match(SyncsAlone($"git://127.0.0.1:{port}/dotfiles.git"));
    }

    [Fact]
    public void So_is_a_refused_ssh_connection()
    {
        const int port = FreePort.Nobodys;
        Laptop.Names.Add(($"port {port}", "port <port>"));
        Snapshot.Match(SyncsAlone($"ssh://127.0.0.1:{port}/dotfiles.git"));
    }

    [Fact]
    public void So_is_a_host_that_nobody_knows()
    {
        // Whether a name server could be asked differs from computer to computer.
        Laptop.Names.Add(("Name or service not known", "<why>"));
        Laptop.Names.Add(("Temporary failure in name resolution", "<why>"));
        Snapshot.Match(SyncsAlone("git://host.invalid/dotfiles.git"));
    }

    [Fact]
    public void So_is_a_remote_that_says_nothing()
    {
        using var silent = new SilentServer();
        Laptop.Names.Add(($":{silent.Port}", ":<port>"));
        Snapshot.Match(SyncsAlone(silent.Url()));
    }

    [Fact]
    public void What_comes_together_offline_is_sent_in_order()
    {
        var url = Laptop.Git("remote", "get-url", "origin");
        Laptop.Git("remote", "set-url", "origin", $"git://127.0.0.1:{FreePort.Nobodys}/x.git");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.Git("remote", "set-url", "origin", url);
        Snapshot.Match(Laptop.HomeSync("sync").Succeeded().Transcript);
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Equal(3, _fleet.Subjects().Length);
    }

    [Fact]
    public void Push_fails_since_it_has_nothing_else_to_do()
    {
        const int port = FreePort.Nobodys;
        Laptop.Names.Add(($"127.0.0.1:{port}", "<host>"));
        Laptop.Git("commit", "--all", "--quiet", "--message", "Use vim");
        Laptop.Git("remote", "set-url", "origin", $"git://127.0.0.1:{port}/dotfiles.git");
        var run = Laptop.HomeSync("push");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    private string SyncsAlone(string url)
    {
        var (old, real) = (Laptop.Tip(), Laptop.Git("remote", "get-url", "origin"));
        Laptop.Git("remote", "set-url", "origin", url);
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((old, ""), (Laptop.Git("rev-parse", "HEAD^"), Laptop.Status()));
        Assert.Equal(old, _fleet.Tip());
        Laptop.Git("remote", "set-url", "origin", real);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        return run.Transcript;
    }
}
