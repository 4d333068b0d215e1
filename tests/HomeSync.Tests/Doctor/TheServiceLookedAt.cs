using HomeSync.Core.Doctor;
using HomeSync.Core.Service;
using HomeSync.TestKit;
using HomeSync.Tests.Service;

namespace HomeSync.Tests.Doctor;

public sealed class TheServiceLookedAt : IDisposable
{
    private static readonly Supervised Runs = new()
    {
        IsLoaded = true,
        IsActive = true,
        StartsAtLogin = true,
        Process = 4242,
        Since = new DateTime(2026, 1, 31, 8, 15, 2, DateTimeKind.Local),
    };

    private readonly DoctorBench bench = new();

    private readonly FakeSupervisor supervisor;

    public TheServiceLookedAt() =>
        bench.Supervisor = supervisor = new FakeSupervisor(bench.Machine.Home.Path)
        {
            Stands = Runs,
        };

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_not_there() =>
        Assert.Equal((CheckLevel.Info, "not-installed"), bench.Code(ServiceCheck.Of));

    [Fact]
    public void Is_well()
    {
        Install();
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(ServiceCheck.Of));
        Assert.Equal((CheckLevel.Warning, "none"), bench.Code(DaemonCheck.Of));
    }

    [Fact]
    public void Has_another_file_than_this_version_writes_and_no_program()
    {
        Install("[Service]\nExecStart=/nowhere/home-sync daemon\nNice=5\n");
        var results = bench.All(ServiceCheck.Of);
        Assert.Equal(["program-missing", "drifted"], results.Select(r => r.Code));
        Assert.Contains("Service.Nice: 5; this version: not set", results[1].Details);
    }

    [Fact]
    public void Is_older_than_its_program()
    {
        Install();
        File.SetLastWriteTimeUtc(
            bench.Program,
            new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc)
        );
        Assert.Equal((CheckLevel.Warning, "program-newer"), bench.Code(ServiceCheck.Of));
    }

    [Fact]
    public void Does_not_run_for_one_reason_or_another()
    {
        Install();
        supervisor.Stands = Runs with { IsLoaded = false, StartsAtLogin = false };
        Assert.Equal(
            ["not-loaded", "not-at-login"],
            bench.All(ServiceCheck.Of).Select(r => r.Code)
        );
        supervisor.Stands = Runs with { IsActive = false, LastEnd = "exit code 1" };
        Assert.Equal((CheckLevel.Warning, "stopped"), bench.Code(ServiceCheck.Of));
        supervisor.Stands = Runs with { Process = null };
        Assert.Equal((CheckLevel.Warning, "restarting"), bench.Code(ServiceCheck.Of));
        supervisor.Stands = new Supervised { Problem = "no bus" };
        Assert.Equal((CheckLevel.Warning, "not-asked"), bench.Code(ServiceCheck.Of));
        Assert.Equal((CheckLevel.Info, "none"), bench.Code(DaemonCheck.Of));
    }

    [Fact]
    public void Finds_no_agent_though_the_shell_has_one()
    {
        Install();
        Machine.Environment["SSH_AUTH_SOCK"] = "/nowhere";
        Machine.Git("remote", "set-url", "origin", "git@example.org:dotfiles.git");
        var agent = Assert.Single(bench.All(SshAgentCheck.Of));
        Assert.Equal((CheckLevel.Warning, "only-in-shell"), (agent.Level, agent.Code));
        Assert.Equal(["import", "home-sync service restart"], agent.Run);
        supervisor.Variables["SSH_AUTH_SOCK"] = "/elsewhere";
        Assert.Equal((CheckLevel.Warning, "silent"), bench.Code(SshAgentCheck.Of));
    }

    [Fact]
    public void Has_the_home_of_its_user_and_nothing_of_a_hook()
    {
        Install();
        supervisor.Variables["HOME"] = "/elsewhere";
        supervisor.Variables["NOTIFY_SOCKET"] = "/run/socket";
        var daemon = bench.Facts.Daemon;
        Assert.Equal("the service", daemon.Whose);
        Assert.Equal([KeyValuePair.Create("HOME", Machine.Home.Path)], daemon.Environment);
    }

    [Fact]
    public void Would_take_another_repository_than_the_shell()
    {
        Install();
        Machine.Git("init", "--quiet", Machine.Home["other"]);
        Machine.Environment["DOTFILES_DIR"] = Machine.Home["other"];
        Assert.Equal(["ok", "other-for-daemon"], bench.All(RepositoryCheck.Of).Select(r => r.Code));
    }

    [Fact]
    public void Finds_no_git_on_its_path()
    {
        Install();
        supervisor.Variables["PATH"] = "/nowhere";
        Assert.Equal(["ok", "missing-for-daemon"], bench.All(GitCheck.Of).Select(r => r.Code));
    }

    private void Install(string? text = null) =>
        Machine.Home.Write(
            Path.GetRelativePath(Machine.Home.Path, supervisor.File),
            text ?? supervisor.TextFor(bench.Program)
        );
}
