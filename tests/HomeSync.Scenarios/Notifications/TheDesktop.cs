using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Notifications;

public sealed class TheDesktop : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _url;

    private Machine Laptop => _fleet.Laptop;

    public TheDesktop()
    {
        _url = Laptop.Git("remote", "get-url", "origin");
        Laptop.Configure("auto_commit: true", "on_diverged: rebase");
    }

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_told_once_that_syncing_fails_and_once_that_it_works_again()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Break();
        using (var daemon = Laptop.StartDaemon("--interval", "1"))
        {
            daemon.Says("[ERROR] Scheduled sync failed", times: 3);
            daemon.Ended();
        }
        // Nor does one that is started again.
        using (var daemon = Laptop.StartDaemon("--interval", "1"))
        {
            daemon.Says("[ERROR] Scheduled sync failed", times: 2);
            Assert.Equal(
                ["--app-name", "home-sync", "--", "home-sync"],
                desktop.Calls.Single().Take(4)
            );
            Assert.StartsWith("Syncing fails: ", desktop.Calls[0][4], StringComparison.Ordinal);
            Mend();
            daemon.Says("[SUCCESS] Scheduled sync completed", times: 2);
            daemon.Ended();
        }
        Assert.Equal("Syncing works again", desktop.Calls[^1][4]);
        Assert.Equal(2, desktop.Calls.Count);
    }

    [Fact]
    public void Hears_from_a_manual_sync_that_it_works_again()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Break();
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        daemon.Ended();
        Mend();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("Syncing works again", desktop.Calls[^1][4]);
    }

    [Fact]
    public void Of_a_Mac_gets_the_text_as_an_argument_and_not_as_a_script()
    {
        var desktop = StandIn.Script(Laptop, "osascript", "");
        Laptop.Git("remote", "set-url", "origin", Laptop.Home["\" & quit & \".git"]);
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        daemon.Ended();
        var call = desktop.Calls.Single();
        Assert.Equal(
            [
                "-e",
                "on run argv",
                "-e",
                "display notification (item 2 of argv) with title (item 1 of argv)",
                "-e",
                "end run",
                "home-sync",
            ],
            call.Take(7)
        );
        Assert.StartsWith("Syncing fails: ", call[7], StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_of_a_conflict()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        _fleet.Desktop.Send(".zshrc", "there\n");
        Laptop.Dotfiles.Write(".zshrc", "here\n");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[ERROR] Scheduled sync failed", times: 2);
        daemon.Ended();
        Assert.Equal(
            "This machine and origin/main changed the same things. To settle it: home-sync status",
            desktop.Calls.Single()[4]
        );
        var status = Laptop.HomeSync("status", "--check");
        Assert.Equal(1, status.ExitCode);
        Assert.Contains("\nState: conflicted since ", status.Out, StringComparison.Ordinal);

        Laptop.HomeSync("resolve", "--ours", "--force").Succeeded();
        Assert.Equal("Syncing works again", desktop.Calls[^1][4]);
        Assert.Contains(
            "\nState: in sync (",
            Laptop.HomeSync("status", "--check").Succeeded().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_told_when_nothing_has_synced_for_too_long_though_nothing_failed()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Laptop.Git("remote", "set-url", "origin", $"git://127.0.0.1:{FreePort.Nobodys}/x.git");
        var ago = DateTime.UtcNow.AddHours(-30).ToString("o");
        Laptop.Home.Write(
            Path.GetRelativePath(Laptop.Home.Path, Laptop.Paths.HealthFile),
            $"repository: {Laptop.Dotfiles.Path}\nstate: waiting\nwhat: for the network\nsince: {ago}\nsynced: {ago}\ntrouble: {ago}\ntold: \n"
        );
        var status = Laptop.HomeSync("status", "--check");
        Assert.Equal(1, status.ExitCode);
        Assert.Contains("\nState: stale, last in sync ", status.Out, StringComparison.Ordinal);
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[WARN] Waiting for the network", times: 3);
        daemon.Ended();
        Assert.Equal(
            "Nothing has synced for 30 hours: waiting for the network",
            desktop.Calls.Single()[4]
        );
    }

    [Fact]
    public void That_cannot_be_told_is_no_secret()
    {
        StandIn.Script(Laptop, "notify-send", "echo 'No session bus' >&2; exit 1");
        Break();
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[ERROR] Scheduled sync failed", times: 3);
        daemon.Ended();
        Assert.Equal(
            1,
            daemon.Count(
                "[WARN] Nobody can be told on the desktop: notify-send failed: No session bus."
            )
        );
    }

    [Fact]
    public void That_takes_its_time_does_not_undo_what_a_person_synced_meanwhile()
    {
        StandIn.Script(
            Laptop,
            "notify-send",
            "touch \"$HOME/telling\"; while [ ! -e \"$HOME/synced\" ]; do sleep 0.05; done; exit 1"
        );
        Break();
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        Soon.Is(() => Laptop.Home.Has("telling"));
        Mend();
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Home.Write("synced", "");
        daemon.Says("[WARN] Nobody can be told on the desktop");
        daemon.Ended();
        Assert.Contains("State: in sync", Laptop.HomeSync("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_of_what_looks_like_a_secret()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Laptop.Send("tools", "# tools\n");
        Laptop.Dotfiles.Write("tools", "GITHUB=ghp_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d\n");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("[SUCCESS] Scheduled sync completed", times: 3);
        daemon.Ended();
        Assert.Equal(
            "Held back, since it looks like a secret: tools. What to do about it: home-sync sync --force --dry-run",
            desktop.Calls.Single()[4]
        );
    }

    [Fact]
    public void Is_left_in_peace_where_that_is_wished()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Laptop.Configure("notifications_enabled: false");
        Break();
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says(Daemons.Sleeps, times: 2);
        daemon.Ended();
        Assert.Empty(desktop.Calls);
        Assert.Contains(
            "State: failing since ",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
    }

    [TerminalFact]
    public void Is_not_told_what_a_person_reads_on_their_terminal()
    {
        var desktop = StandIn.Script(Laptop, "notify-send", "");
        Break();
        using var sync = Laptop.StartOnTerminal("sync");
        Assert.Equal(1, sync.Wait().ExitCode);
        Assert.Empty(desktop.Calls);
        Assert.Equal(1, Laptop.HomeSync("status", "--check").ExitCode);
    }

    private void Break() => Laptop.Git("remote", "set-url", "origin", Laptop.Home["nothing.git"]);

    private void Mend() => Laptop.Git("remote", "set-url", "origin", _url);
}
