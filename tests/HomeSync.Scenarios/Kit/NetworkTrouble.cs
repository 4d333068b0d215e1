using HomeSync.TestKit;

namespace HomeSync.Scenarios.Kit;

public sealed class NetworkTrouble : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void A_fetch_is_one_connection()
    {
        using var server = new SshServer();
        Use(server, server.Port);
        Laptop.Git("fetch", "-q");
        Assert.Equal(1, server.Connections);
        Assert.Equal($"git-upload-pack '{_fleet.Remote}'", Assert.Single(server.Commands));
    }

    [SshFact]
    public void A_stopped_server_refuses_until_it_starts_again()
    {
        using var server = new SshServer();
        Use(server, server.Port);
        server.Stop();
        Assert.Contains("refused", Fetch().Err, StringComparison.Ordinal);
        server.Start();
        Fetch().Succeeded();
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public void A_silent_server_takes_the_connection_and_says_nothing()
    {
        using var server = new SilentServer();
        Laptop.Git("remote", "set-url", "origin", server.Url());
        using var fetch = Laptop.Start("git", ["-C", Laptop.Dotfiles.Path, "fetch"]);
        var limit = TimeSpan.FromSeconds(10);
        Assert.True(SpinWait.SpinUntil(() => server.Connections == 1, limit));
        Assert.Throws<TimeoutException>(() => fetch.Wait(TimeSpan.FromMilliseconds(500)));
    }

    [SshFact]
    public void A_line_cut_early_keeps_the_push_from_the_server()
    {
        using var server = new SshServer();
        using var relay = new CuttingRelay(server.Port) { CutAfterSent = 500_000 };
        Use(server, relay.Port);
        var before = RemoteTip();
        CommitMegabyte();
        Assert.NotEqual(0, Push().ExitCode);
        Assert.Equal(1, relay.Cuts);
        Assert.Equal(before, RemoteTip());
        Push().Succeeded();
        Assert.Equal(Laptop.Git("rev-parse", "main"), RemoteTip());
    }

    [SshFact]
    public void A_line_cut_late_hides_from_the_client_that_the_push_arrived()
    {
        using var server = new SshServer();
        var before = RemoteTip();
        using var relay = new CuttingRelay(server.Port)
        {
            CutBeforeAnswer = () => RemoteTip() != before,
        };
        Use(server, relay.Port);
        CommitMegabyte();
        Assert.NotEqual(0, Push().ExitCode);
        Assert.Equal(1, relay.Cuts);
        Assert.Equal(Laptop.Git("rev-parse", "main"), RemoteTip());
        Assert.Equal(before, Laptop.Git("rev-parse", "origin/main"));
    }

    private void Use(SshServer server, int port)
    {
        server.Admit(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote, port));
    }

    private void CommitMegabyte()
    {
        var bytes = new byte[1_000_000];
        new Random(1).NextBytes(bytes);
        Laptop.Dotfiles.Write("wallpaper.png", bytes);
        Laptop.Git("add", "wallpaper.png");
        Laptop.Git("commit", "-qm", "Add a wallpaper");
    }

    private string RemoteTip() =>
        File.ReadAllText(Path.Combine(_fleet.Remote, "refs/heads/main")).Trim();

    private Run Fetch() => Laptop.Run("git", ["-C", Laptop.Dotfiles.Path, "fetch"]);

    private Run Push() => Laptop.Run("git", ["-C", Laptop.Dotfiles.Path, "push", "origin", "main"]);
}
