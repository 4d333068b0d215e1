using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

public sealed class WithADaemon : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WithADaemon()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        StandIn.Script(Laptop, "security", "[ \"$3\" = home-sync ] && echo geheim || exit 44");
        StandIn.Script(Laptop, "notify-send", "exit 0");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void They_come_in_and_go_out_at_every_interval()
    {
        var tools = Tools("read p; [ \"$p\" = geheim ]");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        Soon.Is(() => tools.In.Calls.Count >= 2 && tools.Out.Calls.Count >= 2);
        daemon.Ended();
        Assert.Contains("[SUCCESS] Credentials backed up successfully", daemon.Out);
        Assert.Contains("Credentials last came in: ", Laptop.HomeSync("status").Succeeded().Out);
    }

    [Fact]
    public void That_fail_are_told_once_while_the_dotfiles_go_on()
    {
        Tools("echo 'no network' >&2; exit 7");
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        daemon.Says("ws-sync failed with exit code 7 (as before)");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        daemon.Says("Dotfiles pushed successfully");
        daemon.Ended();
        Assert.Equal(1, daemon.Count("no network"));
        Assert.Contains("State: failing", Laptop.HomeSync("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_person_mended_are_not_failing_because_a_file_was_saved()
    {
        Laptop.Configure("watch: true", "watch_debounce: 1", "auto_commit: true");
        Tools("exit 7");
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        Tools("exit 0");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        daemon.Says("Dotfiles pushed successfully");
        daemon.Says(Daemons.Sleeps, times: 2);
        daemon.Ended();
        Assert.Contains("State: in sync", Laptop.HomeSync("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_password_the_error_says_what_to_do_once()
    {
        StandIn.Script(Laptop, "security", "exit 36");
        Tools("exit 0");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says("is locked (as before)");
        daemon.Ended();
        Assert.Equal(1, daemon.Count("Run: home-sync credentials test"));
    }

    [Fact]
    public void Without_their_programs_nothing_is_said_twice()
    {
        Laptop.Configure("sync_credentials: true");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says(Daemons.Sleeps, times: 3);
        daemon.Ended();
        Assert.Equal(1, daemon.Count("there is no program ws-sync"));
    }

    [Fact]
    public void With_a_password_in_the_configuration_nothing_is_said_twice_either()
    {
        Laptop.Configure("sync_credentials: true", "credential_master_password: open sesame");
        using var daemon = Laptop.StartDaemon("--interval", "1");
        daemon.Says(Daemons.Sleeps, times: 3);
        daemon.Ended();
        Assert.Equal(1, daemon.Count("there is no program ws-backup"));
    }

    [Fact]
    public void They_are_synced_also_where_the_dotfiles_are_left_alone()
    {
        Laptop.Configure("sync_dotfiles: false");
        var tools = Tools("exit 0");
        using var daemon = Laptop.StartDaemon("--interval", "3600");
        daemon.Says(Daemons.Sleeps);
        daemon.Ended();
        Assert.Single(tools.In.Calls);
    }

    [Fact]
    public void They_wait_for_a_sync_by_hand()
    {
        var tools = Tools("exit 0");
        Laptop.Hook(
            "pre-push",
            "while ! [ -e \"$TMPDIR/go\" ]; do sleep 0.05; done; touch \"$TMPDIR/went\""
        );
        Laptop.Commit("new", "1\n");
        using var sync = Laptop.StartHomeSync("dotfiles");
        Soon.Is(() =>
            File.Exists(Laptop.Paths.LockFile) && new FileInfo(Laptop.Paths.LockFile).Length > 0
        );
        using var credentials = Laptop.StartHomeSync("credentials");
        Soon.Is(() => credentials.Out.Contains("waiting up to", StringComparison.Ordinal));
        Assert.Empty(tools.In.Calls);
        Laptop.Temp.Write("go", "");
        sync.Wait().Succeeded();
        credentials.Wait().Succeeded();
        Assert.Single(tools.In.Calls);
    }

    private (StandIn In, StandIn Out) Tools(string script) =>
        (StandIn.Script(Laptop, "ws-sync", script), StandIn.Script(Laptop, "ws-backup", script));
}
