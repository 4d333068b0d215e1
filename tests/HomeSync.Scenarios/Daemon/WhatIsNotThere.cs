using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

/// <summary>Nothing that is missing ends the daemon, and it goes on when it is there.</summary>
public sealed class WhatIsNotThere : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void May_be_the_repository()
    {
        Directory.Move(Laptop.Dotfiles.Path, Laptop.Home["elsewhere"]);
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[ERROR] Scheduled sync failed", times: 2);
        Directory.Move(Laptop.Home["elsewhere"], Laptop.Dotfiles.Path);
        daemon.Says("[SUCCESS] Scheduled sync completed");
        daemon.Ended();
    }

    [Fact]
    public void May_be_a_usable_configuration()
    {
        Laptop.Configure("auto_push_enabled: perhaps");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[ERROR] Scheduled sync failed", times: 3);
        Assert.Equal(1, daemon.Count("auto_push_enabled:"));
        daemon.Says("The configuration can't be used: 1 problem (as before)");
        Laptop.Configure("auto_push_enabled: true");
        daemon.Says("[SUCCESS] Scheduled sync completed");
        daemon.Ended();
    }

    [Fact]
    public void May_be_the_network()
    {
        var url = Laptop.Git("remote", "get-url", "origin");
        Laptop.Git("remote", "set-url", "origin", $"git://127.0.0.1:{FreePort.Nobodys}/x.git");
        Laptop.Dotfiles.Write(".zshrc", "offline\n");
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        daemon.Says("[WARN] Waiting for the network", times: 2);
        Laptop.Git("remote", "set-url", "origin", url);
        daemon.Says("[SUCCESS] Scheduled sync completed");
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Assert.Equal("offline", Laptop.Git("show", "HEAD:.zshrc"));
        daemon.Ended();
    }

    [SmallDiskFact]
    public void May_be_room_on_the_disk()
    {
        using var disk = new SmallDisk(Laptop, Laptop.Dotfiles.Path, kilobytes: 2048);
        disk.Fill(blocksLeft: 0);
        File.WriteAllText(System.IO.Path.Combine(disk.Path, ".zshrc"), "");
        using var daemon = disk.Start(NativeBinary.Path, "daemon", "--interval", "1", "--force");
        daemon.Says("the disk is full", times: 2);
        disk.Empty();
        File.WriteAllText(System.IO.Path.Combine(disk.Path, ".zshrc"), "room again\n");
        daemon.Says("[SUCCESS] Scheduled sync completed");
        Assert.Equal("room again\n", Laptop.Git("-C", _fleet.Remote, "show", "main:.zshrc") + "\n");
        daemon.Ended();
    }

    [SshFact]
    public void May_be_the_ssh_agent()
    {
        using var server = new SshServer();
        server.AdmitWithAgent(Laptop);
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote));
        Laptop.Dotfiles.Write(".zshrc", "without a key\n");
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        // Once only: newer servers make who fails often wait.
        daemon.Says("[ERROR] Scheduled sync failed");
        using (server.StartAgent(Laptop))
            daemon.Says("[SUCCESS] Scheduled sync completed");
        Assert.Equal("without a key", Laptop.Git("-C", _fleet.Remote, "show", "main:.zshrc"));
        daemon.Says(
            "[ERROR] Scheduled sync failed",
            times: daemon.Count("[ERROR] Scheduled sync failed") + 1
        );
        daemon.Ended();
    }

    [Fact]
    public void May_be_the_remote()
    {
        var url = Laptop.Git("remote", "get-url", "origin");
        Laptop.Git("remote", "set-url", "origin", Laptop.Home["nothing.git"]);
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[ERROR] Scheduled sync failed", times: 2);
        Laptop.Git("remote", "set-url", "origin", url);
        daemon.Says("[SUCCESS] Scheduled sync completed");
        daemon.Ended();
    }
}
