using HomeSync.Core.Doctor;
using HomeSync.Core.Service;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class TheServiceLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private readonly StandInSupervisors systemd;

    public TheServiceLookedAt() => systemd = StandInSupervisors.Systemd(bench.Machine);

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
    }

    [Fact]
    public void Is_not_read_nor_started_at_login_and_its_file_is_another()
    {
        Install(unit: "[Service]\nExecStart=/nowhere/home-sync daemon\n");
        systemd.State.Delete("read");
        systemd.State.Delete("enabled");
        Assert.Equal(
            ["not-loaded", "not-at-login", "program-missing", "drifted"],
            bench.All(ServiceCheck.Of).Select(r => r.Code)
        );
    }

    [Fact]
    public void Is_stopped_or_can_not_be_asked()
    {
        Install();
        systemd.State.Delete("active");
        Assert.Equal((CheckLevel.Warning, "stopped"), bench.Code(ServiceCheck.Of));
        Assert.Equal((CheckLevel.Warning, "none"), bench.Code(DaemonCheck.Of));
        systemd.Is("nobus");
        Assert.Equal((CheckLevel.Warning, "not-asked"), bench.Code(ServiceCheck.Of));
    }

    [Fact]
    public void Finds_other_variables_than_the_shell()
    {
        Install();
        systemd.State.Write("environment", "HOME=/elsewhere\nODD=$'it\\'s'\nPATH=/bin\n");
        Machine.Environment["SSH_AUTH_SOCK"] = "/nowhere";
        var (daemon, home) = (bench.Facts.Daemon, Machine.Home.Path);
        Assert.Equal("the service", daemon.Whose);
        Assert.Equal(home, daemon.Environment["HOME"]);
        Assert.Equal("it's", daemon.Environment["ODD"]);
        Assert.StartsWith($"{home}/.local/bin:", daemon.Environment["PATH"]);
        Machine.Git("remote", "set-url", "origin", "git@example.org:dotfiles.git");
        var agent = Assert.Single(bench.All(SshAgentCheck.Of));
        Assert.Equal((CheckLevel.Warning, "only-in-shell"), (agent.Level, agent.Code));
        Assert.Equal(
            [
                "systemctl --user import-environment SSH_AUTH_SOCK",
                "home-sync service restart",
            ],
            agent.Run
        );
    }

    [Fact]
    public void Would_take_another_repository_than_the_shell()
    {
        Install();
        Machine.Git("init", "--quiet", Machine.Home["other"]);
        Machine.Environment["DOTFILES_DIR"] = Machine.Home["other"];
        Assert.Equal(
            ["ok", "other-for-daemon"],
            bench.All(RepositoryCheck.Of).Select(r => r.Code)
        );
    }

    [Fact]
    public void Finds_no_git_on_its_path()
    {
        Install(unit: "[Service]\nEnvironment=PATH=/nowhere\n");
        Assert.Equal(
            ["ok", "missing-for-daemon"],
            bench.All(GitCheck.Of).Select(r => r.Code)
        );
    }

    [Theory]
    [InlineData("\"A=1 2\" B=3", "A=1 2", "B=3")]
    [InlineData("\"A=say \\\"hi\\\"\"  \"B=50%%\"", "A=say \"hi\"", "B=50%")]
    public void Has_words_in_its_unit(string list, params string[] words) =>
        Assert.Equal(words, UnitText.Words(list));

    private void Install(string? unit = null)
    {
        var supervisor = Supervisors.Of(Machine.Paths, Machine.Environment);
        Machine.Home.Write(
            Path.GetRelativePath(Machine.Home.Path, Machine.Paths.UserUnit),
            unit ?? supervisor.TextFor(bench.Program)
        );
        systemd.State.Write("read", "");
        systemd.State.Write("active", "active\n");
        systemd.State.Write("enabled", "");
    }
}
