using HomeSync.Scenarios.Json;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

public sealed class WithSystemd : IDisposable
{
    private readonly Machine _laptop = new("laptop 100% \"home\"");
    private readonly StandInSupervisors _systemd;

    public WithSystemd()
    {
        _systemd = StandInSupervisors.Systemd(_laptop);
        _laptop.Install();
    }

    public void Dispose() => _laptop.Dispose();

    [Fact]
    public void Install_writes_the_unit_and_starts_it()
    {
        Snapshot.Match(_laptop.Service("install").Transcript);
        Assert.Equal(
            [
                "--user daemon-reload",
                "--user enable home-sync.service",
                "--user daemon-reload",
                "--user start home-sync.service",
            ],
            _systemd.Changes
        );
        Snapshot.Match(_laptop.Service("install").Transcript, "again");
        Snapshot.Match(_laptop.Service("status").Transcript, "status");
        Snapshot.Match(_laptop.Service("logs").Transcript, "logs");
    }

    [Fact]
    public void Install_that_systemd_refuses_leaves_nothing()
    {
        _systemd.Is("refuses");
        var run = _laptop.Service("install");
        Snapshot.Match(run.Transcript);
        Assert.Equal(1, run.ExitCode);
        Assert.False(_laptop.Home.Has(".config"));
        Assert.DoesNotContain("enabled", _systemd.State.Names());
        Assert.DoesNotContain("active", _systemd.State.Names());
        Assert.DoesNotContain("read", _systemd.State.Names());
    }

    [Fact]
    public void Without_a_login_session_says_why()
    {
        _systemd.Is("nobus");
        var run = _laptop.Service("install");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "This shell doesn't belong to a login session",
            run.Err,
            StringComparison.Ordinal
        );
        Assert.False(_laptop.Home.Has(".config"));
        Assert.DoesNotContain("Could not take back", run.Err, StringComparison.Ordinal);
        Assert.Contains(
            "systemd can't be asked: Failed to connect to bus",
            _laptop.Service("status").Succeeded().Err,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("disable")]
    [InlineData("uninstall")]
    public void Whatever_cannot_be_asked_is_not_taken_for_stopped(string word)
    {
        _laptop.Service("install").Succeeded();
        _systemd.Is("nobus");
        var run = _laptop.Service(word);
        Snapshot.Match(run.Transcript, word);
        Assert.Equal(1, run.ExitCode);
        Assert.True(_laptop.Home.Has(ServiceHome.Unit));
        var status = _laptop.Service("status").Succeeded();
        Assert.Contains("Running: can't be told", status.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_and_starts_and_stays_disabled()
    {
        _laptop.Service("install").Succeeded();
        Assert.Contains(
            "starts again at the next login",
            _laptop.Service("stop").Succeeded().Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Nothing to do",
            _laptop.Service("stop").Succeeded().Out,
            StringComparison.Ordinal
        );
        _laptop.Service("restart").Succeeded();
        Assert.True(_systemd.State.Has("active"));
        _laptop.Service("disable").Succeeded();
        Assert.False(_systemd.State.Has("active"));
        Assert.False(_systemd.State.Has("enabled"));
        // Disabled is about logins: systemd starts it all the same.
        _laptop.Service("start").Succeeded();
        _laptop.Service("enable").Succeeded();
        Assert.True(_systemd.State.Has("enabled"));
    }

    [Fact]
    public void Whose_file_was_removed_by_hand_is_disabled_all_the_same()
    {
        _laptop.Service("install").Succeeded();
        _laptop.Home.Delete(".config/systemd/user/home-sync.service");
        var run = _laptop.Service("disable").Succeeded();
        Assert.DoesNotContain("Nothing to do", run.Out, StringComparison.Ordinal);
        run = _laptop.Service("disable").Succeeded();
        Assert.Contains("Nothing to do: it is disabled already", run.Out);
    }

    [Fact]
    public void That_a_package_brought_is_shown_and_can_be_stopped_and_started()
    {
        _systemd.Is("packaged");
        _systemd.Is("enabled");
        _systemd.State.Write("active", "active\n");
        Snapshot.Match(_laptop.Service("status").Transcript);
        _laptop.Service("stop").Succeeded();
        Assert.False(_systemd.State.Has("active"));
        _laptop.Service("start").Succeeded();
        Assert.True(_systemd.State.Has("active"));
        Assert.Contains(
            "starts again at the next login",
            _laptop.Service("stop").Succeeded().Out,
            StringComparison.Ordinal
        );
        _laptop.Service("disable").Succeeded();
        Assert.False(_systemd.State.Has("enabled"));
    }

    [Fact]
    public void That_a_package_brought_is_installed_for_scripts_as_well()
    {
        _systemd.Is("packaged");
        _systemd.Is("enabled");
        var status = _laptop.Ask("service", "status");
        Assert.True(status["installed"].GetBoolean());
        Assert.True(status["starts_at_login"].GetBoolean());
        Assert.Equal("/usr/lib/systemd/user/home-sync.service", status["file"].GetString());
        Assert.Equal(
            status["file"].GetString(),
            _laptop.Ask("service", "disable")["file"].GetString()
        );
        Assert.False(_laptop.Ask("service", "status")["starts_at_login"].GetBoolean());
    }

    [Fact]
    public void That_a_package_brought_stays_when_it_is_uninstalled()
    {
        _systemd.Is("packaged");
        _systemd.Is("enabled");
        _systemd.State.Write("active", "active\n");
        Snapshot.Match(_laptop.Service("uninstall").Transcript);
        Assert.False(_systemd.State.Has("active"));
        Snapshot.Match(_laptop.Service("uninstall").Transcript, "again");
    }

    [Fact]
    public void Uninstall_takes_away_what_install_wrote()
    {
        _laptop.Service("install").Succeeded();
        Snapshot.Match(_laptop.Service("uninstall").Transcript);
        Assert.False(_laptop.Home.Has(ServiceHome.Unit));
        Assert.Empty(_systemd.State.Names());
    }
}
