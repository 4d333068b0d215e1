using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>Names, values and answers that would run a command or lead outside, were they ever taken for more than text.</summary>
public sealed class HostileInput : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("$(touch pwned)")]
    [InlineData("`touch pwned`")]
    [InlineData("a;touch pwned;")]
    [InlineData("--upload-pack=touch pwned")]
    [InlineData("-c core.fsmonitor=touch pwned")]
    [InlineData("a'b\"c\nd %s $HOME")]
    public void As_a_repositorys_path_is_a_path(string name)
    {
        Directory.Move(Laptop.Dotfiles.Path, Laptop.Home[name]);
        var moved = new Folder(Laptop.Home[name]);
        moved.Write(".zshrc", "changed\n");
        string[] here = ["--repo", moved.Path];
        Laptop.HomeSync(["sync", "--force", "--dry-run", .. here]).Succeeded();
        Laptop.HomeSync(["sync", "--force", .. here]).Succeeded();
        Laptop.HomeSync(["status", .. here]).Succeeded();
        moved.Write(".zshrc", "again\n");
        Laptop
            .HomeSync(
                new Dictionary<string, string?> { ["DOTFILES_DIR"] = moved.Path },
                "sync",
                "--force"
            )
            .Succeeded();
        Laptop.HomeSync(["undo", .. here]).Succeeded();
        Assert.Equal("changed\n", moved.Read(".zshrc"));
        NothingHappened();
    }

    [Theory]
    [InlineData("$(touch${IFS}pwned)")]
    [InlineData("a;touch${IFS}pwned;")]
    [InlineData("`touch${IFS}pwned`")]
    [InlineData("-x")]
    [InlineData("--upload-pack=pwned")]
    [InlineData("--exec=pwned")]
    public void As_a_branchs_name_here_and_over_there_is_a_name(string branch)
    {
        var full = $"refs/heads/{branch}";
        Laptop.Git("update-ref", full, "HEAD");
        Laptop.Git("symbolic-ref", "HEAD", full);
        Laptop.Git("push", "--quiet", "origin", $"{full}:{full}");
        Laptop.Git("config", $"branch.{branch}.remote", "origin");
        Laptop.Git("config", $"branch.{branch}.merge", full);
        Laptop.Git("fetch", "--quiet");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(
            Laptop.Git("rev-parse", "HEAD"),
            Laptop.Git("--git-dir", _fleet.Remote, "rev-parse", full)
        );
        Laptop.HomeSync("undo").Succeeded();
        NothingHappened();
    }

    [Theory]
    [InlineData("$(touch pwned)")]
    [InlineData("`touch pwned`")]
    [InlineData("-rf")]
    [InlineData("--force")]
    [InlineData(":!pwned")]
    [InlineData(":(exclude)*")]
    [InlineData("a\n;touch pwned;\n")]
    public void As_a_files_name_is_a_name(string name)
    {
        _fleet.Desktop.Dotfiles.Write(name, "theirs\n");
        _fleet.Desktop.Git("add", "--all");
        _fleet.Desktop.Git("commit", "--quiet", "--message", "Theirs");
        _fleet.Desktop.Git("push", "--quiet");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Dotfiles.Write(name, "ours\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("allow", "--", name).Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(name));
        NothingHappened();
    }

    [Theory]
    [InlineData("dotfiles_dir: '$(touch pwned)'")]
    [InlineData("dotfiles_dir: '--upload-pack=touch pwned'")]
    [InlineData("credentials_tools: {sync: 'ws-sync; touch pwned', backup: '$(touch pwned)'}")]
    [InlineData("credentials_tools: {sync: [./ws-sync], backup: [-c, touch pwned]}")]
    [InlineData("credentials_password: env\ncredentials_password_variable: 'A;touch pwned'")]
    [InlineData("log_level: '$(touch pwned)'")]
    [InlineData("machine_profile: '`touch pwned`'")]
    public void As_a_value_of_the_configuration_is_a_value(string lines)
    {
        Laptop.Configure(lines.Split('\n'));
        foreach (var line in new[] { "sync --force", "credentials", "status", "config", "push" })
            Laptop.HomeSync(line.Split(' '));
        NothingHappened();
    }

    [Theory]
    [InlineData("USER", "ada\" -w x\nadd-generic-password -s other")]
    [InlineData("USER", "$(touch pwned)")]
    [InlineData("HOME_SYNC_KEYCHAIN", "$(touch pwned)")]
    [InlineData("HOME_SYNC_SYSLOG", "$(touch pwned)")]
    [InlineData("HOME_SYNC_SERVICE_MANAGER", "`touch pwned`")]
    [InlineData("AUTO_PUSH_ENABLED", "$(touch pwned)")]
    [InlineData("DOTFILES_ROOT", "$(touch pwned)")]
    public void As_a_variable_is_a_value(string name, string value)
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        StandIn.Script(Laptop, "security", "[ \"$1\" = -i ] && cat > \"$HOME/said\"; exit 44");
        var hostile = new Dictionary<string, string?> { [name] = value };
        foreach (var line in new[] { "sync", "status", "service status", "credentials test" })
            Laptop.HomeSync(hostile, line.Split(' '));
        Laptop.Home.Write("typed", "geheim\n");
        string[] script = ["-c", "\"$0\" credentials set-password < \"$HOME/typed\""];
        Laptop.Run("/bin/sh", [.. script, NativeBinary.Path], hostile);
        if (name == "USER")
            Assert.Single(Laptop.Home.Read("said").TrimEnd('\n').Split('\n'));
        NothingHappened();
    }

    [Fact]
    public void As_what_a_program_answers_moves_no_cursor()
    {
        const string Escapes = "printf '\\033]0;pwned\\007\\033[2J\\033[31m$(touch pwned)\\n'";
        Laptop.Configure("credentials_password: none");
        StandIn.Script(Laptop, "ws-sync", $"{Escapes} >&2; {Escapes}; exit 3");
        StandIn.Script(Laptop, "ws-list", Escapes);
        var hooks = new Folder(Path.Combine(_fleet.Remote, "hooks"));
        hooks.WriteProgram("pre-receive", $"#!/bin/sh\n{Escapes} >&2\nexit 1\n");
        Laptop.Commit("new", "1\n");
        foreach (var line in new[] { "sync -vv", "credentials", "status", "logs" })
        {
            var run = Laptop.HomeSync(line.Split(' '));
            Assert.DoesNotContain("\u001b", run.Out + run.Err);
            Assert.DoesNotContain("\u0007", run.Out + run.Err);
        }
        Assert.DoesNotContain("\u001b", File.ReadAllText(Laptop.Paths.LogFile));
        NothingHappened();
    }

    [Fact]
    public void As_a_files_content_in_a_difference_moves_no_cursor()
    {
        _fleet.Desktop.Send("theirs", "\u001b[2Jone\n");
        Laptop.HomeSync("sync").Succeeded();
        var difference = Laptop.HomeSync("undo", "--dry-run").Succeeded().Out;
        Assert.Contains("\n-\\x1b[2Jone\n", difference, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", difference);
    }

    [Theory]
    [InlineData("health")]
    [InlineData("health.new")]
    [InlineData("credentials")]
    [InlineData("credentials.new")]
    [InlineData("metrics.jsonl")]
    [InlineData("logs/sync.log")]
    public void As_one_of_our_own_files_that_leads_elsewhere_is_not_followed(string name)
    {
        var precious = Laptop.Home.Write("precious", "mine\n");
        Laptop.Configure("credentials_password: none");
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        Laptop.Home.Link($".config/home-sync/{name}", precious);
        Laptop.HomeSync("sync");
        using (var daemon = Laptop.StartDaemon("--interval", "3600"))
        {
            daemon.Says(Daemons.Sleeps);
            Laptop.HomeSync("stop-daemon").Succeeded();
            daemon.Wait();
        }
        Laptop.HomeSync("status");
        Assert.Equal("mine\n", File.ReadAllText(precious));
    }

    [Fact]
    public void As_the_daemons_lock_that_leads_elsewhere_keeps_it_from_starting()
    {
        var precious = Laptop.Home.Write("precious", "mine\n");
        Laptop.Home.Link(".config/home-sync/daemon.lock", precious);
        var run = Laptop.HomeSync("daemon", "--interval", "3600");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("daemon.lock is a symbolic link", run.Err, StringComparison.Ordinal);
        foreach (var line in new[] { "sync", "stop-daemon", "status", "service status", "doctor" })
            Laptop.HomeSync(line.Split(' '));
        Assert.Equal("mine\n", File.ReadAllText(precious));
        Assert.Equal(precious, new FileInfo(Laptop.Paths.DaemonLockFile).LinkTarget);
    }

    [Theory]
    [InlineData("health")]
    [InlineData("health.new")]
    [InlineData("credentials")]
    [InlineData("credentials.new")]
    [InlineData("metrics.jsonl")]
    [InlineData("logs/sync.log")]
    [InlineData("daemon.lock")]
    public void As_one_of_our_own_files_that_is_a_pipe_holds_nobody_up(string name)
    {
        Laptop.Configure("credentials_password: none");
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        Laptop.Home.Write(".config/home-sync/logs/other", "");
        Fifo.Make(Laptop.Home[$".config/home-sync/{name}"]);
        foreach (var line in new[] { "sync", "status", "stop-daemon" })
        {
            using var command = Laptop.StartHomeSync(line);
            command.Wait(TimeSpan.FromSeconds(20));
        }
    }

    [RootFact]
    public void As_a_lock_of_another_user_is_told_and_left_alone()
    {
        OrdinaryUser.Own(Laptop, Path.GetDirectoryName(_fleet.Remote)!);
        var (own, bash) = (Laptop.Paths.LockFile, Laptop.Temp["home-sync.lock"]);
        Laptop.Home.Write(".config/home-sync/home-sync.lock", "1\n");
        File.WriteAllText(bash, "1\n");
        Laptop.Run(Tool.Find("chmod"), ["755", Laptop.Paths.ConfigFolder]).Succeeded();
        var run = OrdinaryUser.HomeSync(Laptop, "sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("The lock file can't be used", run.Err);
        Assert.Equal(("1\n", "1\n"), (File.ReadAllText(own), File.ReadAllText(bash)));
    }

    private void NothingHappened()
    {
        string[] places = [Laptop.Home.Path, _fleet.Remote, Environment.CurrentDirectory];
        foreach (var place in places)
        {
            Assert.DoesNotContain(
                Directory.EnumerateFileSystemEntries(place, "*", SearchOption.AllDirectories),
                name => Path.GetFileName(name) == "pwned"
            );
        }
    }
}
