using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>By a real sshd: refused, unknown, and known by another key.</summary>
public sealed class AServerThatSshDoesNotTrust : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private SshServer? _server;

    private Machine Laptop => _fleet.Laptop;

    public void Dispose()
    {
        _server?.Dispose();
        _fleet.Dispose();
    }

    [SshFact]
    public void Or_that_does_not_trust_us() => Stops(server => server.RefuseEverybody());

    [SshFact]
    public void Since_it_never_saw_it() => Stops(server => server.BeUnknown());

    [SshFact]
    public void Since_its_key_has_changed() => Stops(server => server.BeAnother());

    [SshFact]
    public void Push_alone_says_the_same()
    {
        var server = Start();
        Laptop.CommitAll("Use vim");
        server.BeAnother();
        var run = Laptop.HomeSync("push");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "Git push failed: the server's key isn't the one that ssh knows",
            run.Err,
            StringComparison.Ordinal
        );
    }

    private void Stops(
        Action<SshServer> trouble,
        [System.Runtime.CompilerServices.CallerMemberName] string test = ""
    )
    {
        var server = Start();
        trouble(server);
        var transcript = Laptop.Stops("sync", "--force").Transcript;
        server.BeKnown();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        // OpenSSH's own words differ from version to version; ours are what counts.
        Snapshot.Match(Stopping.WithoutWords(transcript), method: test);
    }

    private SshServer Start()
    {
        _server = new SshServer();
        _server.Admit(Laptop);
        Laptop.Names.Add(($"-p {_server.Port}", "-p <port>"));
        Laptop.Names.Add(($"[127.0.0.1]:{_server.Port}", "[127.0.0.1]:<port>"));
        Laptop.Configure();
        Laptop.Git("remote", "set-url", "origin", _server.Url(_fleet.Remote));
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        return _server;
    }
}
