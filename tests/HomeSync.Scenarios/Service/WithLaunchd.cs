using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

public sealed class WithLaunchd : IDisposable
{
    private readonly Machine _mac = new("mac & <Ada's> \"home\" 100%");
    private readonly StandInSupervisors _launchd;

    public WithLaunchd()
    {
        _launchd = StandInSupervisors.Launchd(_mac);
        _mac.Install();
    }

    public void Dispose() => _mac.Dispose();

    [Fact]
    public void Install_writes_the_file_and_starts_it()
    {
        Snapshot.Match(_mac.Service("install").Transcript);
        Assert.Equal([$"bootstrap gui {_mac.Home[ServiceHome.Plist]}"], _launchd.Changes);
        Assert.Equal(
            UnixFileMode.OtherRead,
            _mac.Home.Mode(ServiceHome.Plist) & (UnixFileMode)0b000_010_111
        );
        Assert.Equal(["com.brunogama.home-sync.plist"], LaunchAgents);
    }

    [Fact]
    public void Install_again_has_nothing_to_do()
    {
        _mac.Service("install").Succeeded();
        var text = _mac.Home.Read(ServiceHome.Plist);
        Snapshot.Match(_mac.Service("install").Transcript);
        _mac.Service("install", "--replace").Succeeded();
        Assert.Equal(text, _mac.Home.Read(ServiceHome.Plist));
        Assert.Single(_launchd.Changes);
        Assert.Single(LaunchAgents);
    }

    [Fact]
    public void Install_that_launchd_refuses_leaves_nothing()
    {
        _launchd.Is("refuses");
        var run = _mac.Service("install");
        Snapshot.Match(run.Transcript);
        Assert.Equal(1, run.ExitCode);
        Assert.False(_mac.Home.Has("Library"));
        Assert.False(_mac.Home.Has(".config/sync-service"));
    }

    [Fact]
    public void Install_says_when_the_program_ends_at_once()
    {
        _launchd.Is("crashes");
        var run = _mac.Service("install").Succeeded();
        Assert.Contains(
            "It is started but doesn't run; it ended with exit code 78",
            run.Err,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_dry_run_tells_and_does_nothing()
    {
        Snapshot.Match(_mac.Service("install", "--dry-run").Transcript);
        Assert.False(_mac.Home.Has("Library"));
        Assert.Empty(_launchd.Changes);
    }

    [Fact]
    public void Stop_waits_until_it_is_gone()
    {
        _mac.Service("install").Succeeded();
        _launchd.Is("slow");
        Snapshot.Match(_mac.Service("stop").Transcript);
        Assert.False(_launchd.State.Has("loaded"));
        Snapshot.Match(_mac.Service("stop").Transcript, "again");
        Snapshot.Match(_mac.Service("start").Transcript, "start");
        Snapshot.Match(_mac.Service("start").Transcript, "start again");
    }

    [Fact]
    public void Restart_loads_the_file_anew()
    {
        _mac.Service("install").Succeeded();
        _mac.Service("restart").Succeeded();
        Assert.Equal(
            ["bootstrap", "bootout", "bootstrap"],
            _launchd.Changes.Select(c => c.Split(' ')[0])
        );
    }

    [Fact]
    public void Disable_holds_over_logins_and_enable_takes_it_back()
    {
        _mac.Service("install").Succeeded();
        Snapshot.Match(_mac.Service("disable").Transcript, "disable");
        var start = _mac.Service("start");
        Assert.Equal(1, start.ExitCode);
        Assert.Contains("Run: home-sync service enable", start.Err, StringComparison.Ordinal);
        Snapshot.Match(_mac.Service("status").Transcript, "status");
        Snapshot.Match(_mac.Service("enable").Transcript, "enable");
        Assert.True(_launchd.State.Has("loaded"));
        _mac.Service("disable").Succeeded();
        _mac.Service("install").Succeeded();
        Assert.True(_launchd.State.Has("loaded"));
    }

    [Fact]
    public void Uninstall_takes_away_what_install_wrote()
    {
        _mac.Service("install").Succeeded();
        Snapshot.Match(_mac.Service("uninstall").Transcript);
        Assert.Empty(LaunchAgents);
        Assert.False(_launchd.State.Has("loaded"));
        Assert.Contains(
            "Nothing to do",
            _mac.Service("uninstall").Succeeded().Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Uninstall_leaves_the_file_where_nobody_can_say_whether_it_runs()
    {
        _mac.Service("install").Succeeded();
        StandIn.Script(_mac, "launchctl", "echo 'Could not find domain' >&2; exit 112");
        var run = _mac.Service("uninstall");
        Snapshot.Match(run.Transcript);
        Assert.Equal(1, run.ExitCode);
        Assert.Single(LaunchAgents);
    }

    [Fact]
    public void What_is_not_installed_is_neither_started_nor_enabled()
    {
        foreach (var word in new[] { "start", "stop", "restart", "enable" })
        {
            var run = _mac.Service(word);
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("Run: home-sync service install", run.Err, StringComparison.Ordinal);
        }
        _mac.Service("disable").Succeeded();
        Assert.Empty(_launchd.Changes);
    }

    [Fact]
    public void Status_says_how_it_stands()
    {
        Snapshot.Match(_mac.Service("status").Transcript, "before");
        _mac.Service("install").Succeeded();
        _mac.Home.Write(".config/sync-service/logs/daemon.out", new string('x', 2048));
        _mac.Home.Write(
            ".config/home-sync/metrics.jsonl",
            "{\"time\":\"2026-01-31T09:15:03Z\",\"operation\":\"sync\",\"result\":\"up-to-date\",\"ok\":true,\"totals\":{\"since\":\"2026-01-31T09:15:03Z\",\"runs\":1,\"failures\":0,\"commits_in\":0,\"commits_out\":0}}\n"
        );
        Snapshot.Match(_mac.Service("status").Transcript, "running");
        File.SetLastWriteTimeUtc(_mac.Home[ServiceHome.Program], DateTime.UtcNow);
        Assert.Contains(
            "It is newer than what runs. To take it: home-sync service restart",
            _mac.Service("status").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Logs_shows_the_end_of_each()
    {
        _mac.Home.Write(".config/sync-service/logs/daemon.out", "one\ntwo\nthree\n");
        _mac.Home.Write(".config/home-sync/logs/sync.log", "[2026-01-31 09:15:02] [INFO] said\n");
        Snapshot.Match(_mac.Service("logs", "2").Transcript);
        Assert.Equal(1, _mac.Service("logs", "none").ExitCode);
    }

    [Fact]
    public void What_cannot_be_read_is_told()
    {
        // Not by its permissions: they keep nothing from root.
        _mac.Home.Write(".config/home-sync/logs/sync.log/folder", "");
        _mac.Home.Write(".config/home-sync/metrics.jsonl/folder", "");
        var logs = _mac.Service("logs").Succeeded();
        Assert.DoesNotContain("sync.log ===\n(nothing yet)", logs.Out, StringComparison.Ordinal);
        Assert.Contains("The log can't be read: ", logs.Err, StringComparison.Ordinal);
        var status = _mac.Service("status").Succeeded();
        Assert.Contains("Last sync: can't be told", status.Out, StringComparison.Ordinal);
        Assert.Contains("The metrics can't be read: ", status.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void A_machine_without_launchd_hears_what_else_to_do()
    {
        _mac.Bin.Delete("launchctl");
        var run = _mac.Service("install");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no launchctl here", run.Err, StringComparison.Ordinal);
        Assert.False(_mac.Home.Has("Library"));
    }

    private IEnumerable<string> LaunchAgents =>
        new Folder(_mac.Home["Library/LaunchAgents"]).Names();
}
