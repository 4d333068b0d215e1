using System.Text.RegularExpressions;
using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Notifications;

/// <summary>The line at the top of <c>status</c>, and what <c>--check</c> makes of it.</summary>
public sealed class HowSyncingStands : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Before_the_first_sync_is_waiting() =>
        Is(0, "State: waiting: for the first sync (never in sync yet)");

    [Fact]
    public void After_a_sync_is_in_sync()
    {
        Laptop.HomeSync("sync").Succeeded();
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void With_changed_files_is_waiting_for_a_commit()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync");
        Is(0, "State: waiting since ");
    }

    [Fact]
    public void Without_its_remote_is_failing()
    {
        Laptop.Git("remote", "set-url", "origin", Laptop.Home["nothing.git"]);
        Laptop.HomeSync("sync");
        Is(1, "State: failing since ");
    }

    [Fact]
    public void Is_not_what_a_push_or_another_repository_says()
    {
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("init", "--quiet", Laptop.Home["other"]);
        Assert.Equal(1, Laptop.HomeSync("sync", "--repo", Laptop.Home["other"]).ExitCode);
        Laptop.Git("remote", "set-url", "origin", Laptop.Home["nothing.git"]);
        Laptop.Commit(".zshrc", "changed\n");
        Assert.Equal(1, Laptop.HomeSync("push").ExitCode);
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void Is_of_the_repository_that_is_configured_now()
    {
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("init", "--quiet", Laptop.Home["other"]);
        Laptop.Environment["DOTFILES_DIR"] = Laptop.Home["other"];
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Is(1, "State: failing since ");
        Laptop.Environment["DOTFILES_DIR"] = Laptop.Home["nowhere"];
        Assert.Equal(1, Laptop.HomeSync("status", "--check").ExitCode);
    }

    [Fact]
    public void After_a_day_without_a_sync_is_stale()
    {
        Laptop.HomeSync("sync").Succeeded();
        var kept = File.ReadAllText(Laptop.Paths.HealthFile);
        var earlier = DateTime.UtcNow.AddDays(-2).ToString("yyyy-MM-dd");
        File.WriteAllText(
            Laptop.Paths.HealthFile,
            Regex.Replace(kept, @"\d{4}-\d\d-\d\d(?=T)", earlier)
        );
        Is(1, "State: stale, last in sync ");
        Laptop.Configure("stale_after: 3d");
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void Without_any_remote_is_in_sync_on_this_machine_only()
    {
        Laptop.Git("remote", "remove", "origin");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("[WARN] The repository has no remote", run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("Full sync completed", run.Out, StringComparison.Ordinal);
        Is(0, "State: in sync on this machine only, since it follows no remote (last in sync ");
        Laptop.Git("remote", "add", "origin", _fleet.Remote);
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("remote", "remove", "origin");
        Laptop.HomeSync("sync").Succeeded();
        Is(0, "State: waiting since ", "for a remote: it had one, and follows none now");
    }

    [Fact]
    public void Is_what_a_daemon_met_that_found_no_repository()
    {
        Laptop.Configure("dotfiles_dir: /nowhere");
        using (var daemon = Laptop.StartDaemon("--interval", "3600"))
        {
            daemon.Says(Daemons.Sleeps);
            daemon.Ended();
        }
        // As in a shell whose variable the daemon doesn't have.
        Laptop.Environment["DOTFILES_DIR"] = Laptop.Dotfiles.Path;
        Is(1, "State: failing since ", "/nowhere");
        Assert.Equal(1, Laptop.HomeSync("doctor", "--quiet", "--no-network").ExitCode);
        Laptop.HomeSync("sync").Succeeded();
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void Says_that_credentials_fail_whatever_the_dotfiles_do()
    {
        StandIn.Script(Laptop, "ws-sync", "exit 3");
        Laptop.Configure("credentials_password: none");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Laptop.HomeSync("dotfiles").Succeeded();
        Is(1, "State: failing since ", "ws-sync failed with exit code 3");
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        Laptop.HomeSync("sync").Succeeded();
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void Says_that_credentials_fail_where_nothing_else_is_synced()
    {
        StandIn.Script(Laptop, "ws-sync", "exit 3");
        Laptop.Configure("credentials_password: none", "sync_dotfiles: false");
        Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Is(0, "State: waiting: for the first sync");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Is(1, "State: failing since ", "ws-sync failed with exit code 3");
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        Laptop.HomeSync("sync").Succeeded();
        Is(0, "State: in sync (last in sync ");
        // Which says nothing of dotfiles, now that these are wanted.
        Laptop.Configure("credentials_password: none");
        Is(0, "State: waiting: for the first sync");
    }

    [Fact]
    public void Says_what_was_held_back()
    {
        Laptop.Send("tools", "# tools\n");
        Laptop.Dotfiles.Write("tools", "GITHUB=ghp_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d\n");
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.DoesNotContain("are alike", run.Out, StringComparison.Ordinal);
        Is(0, "State: in sync but for 1 file held back (last in sync ");
        Assert.Contains(
            "\nHeld back, since it looks like a secret: tools\n",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "looked like a secret: tools",
            Laptop.HomeSync("doctor", "--quiet", "--no-network").Out,
            StringComparison.Ordinal
        );
        Laptop.HomeSync("allow", "tools:github-token").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Is(0, "State: in sync (last in sync ");
    }

    [Fact]
    public void Is_kept_where_only_the_user_may_look()
    {
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite,
            File.GetUnixFileMode(Laptop.Paths.HealthFile)
        );
    }

    private void Is(int code, string line, string what = "")
    {
        var run = Laptop.HomeSync("status", "--check");
        Assert.Equal(code, run.ExitCode);
        Assert.StartsWith(line, run.Out.Split('\n')[1], StringComparison.Ordinal);
        Assert.Contains(what, run.Out.Split('\n')[1], StringComparison.Ordinal);
    }
}
