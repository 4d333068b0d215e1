using HomeSync.Scenarios.Daemon;
using HomeSync.Scenarios.Service;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

public sealed class ChangingThings : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Of_the_configuration()
    {
        Laptop.Configure("sync_interval: 60");
        Assert.Equal(
            "dry-run",
            Laptop.Ask("config", "set", "sync_interval", "90", "--dry-run").Code
        );
        var answer = Laptop.Ask("config", "set", "sync_interval", "90");
        Assert.Equal("done", answer.Code);
        Assert.Equal("60", answer["before"].GetString());
        Assert.Equal("nothing-to-do", Laptop.Ask("config", "set", "sync_interval", "90").Code);
        Assert.Equal("config-invalid", Laptop.Ask("config", "set", "sync_interval", "soon").Code);
        answer = Laptop.Ask("config", "set", "master_pasword", "open sesame");
        Assert.Equal("config-invalid", answer.Code);
        Assert.DoesNotContain("sesame", $"{answer.Json}", StringComparison.Ordinal);
    }

    [Fact]
    public void Of_what_may_pass()
    {
        Assert.Equal("dry-run", Laptop.Ask("allow", ".zshrc", "--dry-run").Code);
        Assert.Equal(".zshrc", Laptop.Ask("allow", ".zshrc")["added"].GetString());
        Assert.Equal("nothing-to-do", Laptop.Ask("allow", ".zshrc").Code);
        Assert.Equal("unknown-rule", Laptop.Ask("allow", ".zshrc:github-tokn").Code);
    }

    [Fact]
    public void Of_a_new_machine()
    {
        using var fresh = new Machine();
        var dry = fresh.Ask("setup", "--init", "--dry-run");
        Assert.Equal("dry-run", dry.Code);
        Assert.Empty(fresh.Home.Names().Except(["tmp"]));
        var answer = fresh.Ask("setup", "--init");
        Assert.Equal("done", answer.Code);
        Assert.Equal(fresh.Home[".dotfiles"], answer["repository"].GetString());
        Assert.Equal(fresh.Paths.ConfigFile, answer["config"].GetString());
        Assert.Equal("nothing-to-do", fresh.Ask("setup").Code);
        Assert.Equal("usage", fresh.Ask("setup", "--init", "--clone", "x").Code);
        Assert.Equal(
            "other-repository",
            fresh.Ask("setup", "--init", fresh.Home["elsewhere"]).Code
        );
    }

    [TerminalFact]
    public void On_a_terminal_asks_nothing()
    {
        using var fresh = new Machine();
        using var setup = fresh.StartOnTerminal("setup", "--init", "--json");
        var run = setup.Wait(TimeSpan.FromSeconds(20));
        Assert.StartsWith(
            "{\"command\":\"setup\",\"code\":\"done\"",
            run.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_the_daemon()
    {
        Assert.Equal("nothing-to-do", Laptop.Ask("stop-daemon").Code);
        using var daemon = Laptop.StartHomeSync("daemon", "-v");
        daemon.Says(Daemons.Sleeps);
        Assert.True(Laptop.Ask("status")["service"].GetProperty("running").GetBoolean());
        Assert.Equal("done", Laptop.Ask("stop-daemon").Code);
        Assert.Equal("usage", Laptop.Ask("stop-daemon", "--dry-run").Code);
        daemon.Wait(TimeSpan.FromSeconds(20)).Succeeded();
    }

    [Fact]
    public void Of_the_service()
    {
        var systemd = StandInSupervisors.Systemd(Laptop);
        Laptop.Install();
        Answer Service(params string[] words) => Answer.Of(Laptop.Service([.. words, "--json"]));
        Assert.Equal("service-missing", Service("start").Code);
        Assert.Equal("dry-run", Service("install", "--dry-run").Code);
        Assert.Equal("done", Service("install").Code);
        Assert.Equal("nothing-to-do", Service("install").Code);
        var status = Service("status");
        Assert.True(status["installed"].GetBoolean());
        Assert.True(status["starts_at_login"].GetBoolean());
        Assert.Equal(Laptop.Home[ServiceHome.Unit], status["file"].GetString());
        foreach (var word in new[] { "stop", "start", "restart", "disable", "enable" })
            Assert.Equal("done", Service(word).Code);
        Assert.Equal("nothing-to-do", Service("enable").Code);
        Assert.NotEmpty(Service("logs")["outputs"].EnumerateArray());
        Assert.Equal("done", Service("uninstall").Code);
        Assert.Equal("nothing-to-do", Service("uninstall").Code);
        Laptop.Home.Link("bin/home-sync-service", NativeBinary.Path);
        var script = Answer.Of(Laptop.Run(Laptop.Home["bin/home-sync-service"], ["--json"]));
        Assert.Equal(("usage", "service"), (script.Code, script["command"].GetString()));
        systemd.Is("refuses");
        Assert.Equal("service-refused", Service("install").Code);
    }

    [Fact]
    public void Of_the_keychain()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Laptop.Environment["USER"] = "ada";
        StandIn.Script(
            Laptop,
            "security",
            """
            [ "$1" = -i ] && { read -r line
              case $line in
                delete*) rm "$HOME/keychain" ;;
                *) echo "${line##* -w }" | tr -d '"' > "$HOME/keychain" ;;
              esac; exit; }
            [ "$1" = delete-generic-password ] && { rm "$HOME/keychain"; exit; }
            case $* in *home-sync*) [ -s "$HOME/keychain" ] && exec cat "$HOME/keychain" ;; esac
            exit 44
            """
        );
        Assert.Equal("tool-missing", Laptop.Ask("credentials").Code);
        Assert.Equal("password-missing", Laptop.Ask("credentials", "test").Code);
        const string line = "printf 'open sesame\\n' | \"$0\" credentials set-password --json";
        Assert.Equal(
            "done",
            Answer.Of(Laptop.Run("/bin/sh", ["-c", line, NativeBinary.Path])).Code
        );
        var found = Laptop.Ask("credentials", "test");
        Assert.EndsWith("as home-sync", found["found"].GetString(), StringComparison.Ordinal);
        Assert.Equal("nothing-to-do", Laptop.Ask("credentials", "migrate").Code);
        Assert.Equal("dry-run", Laptop.Ask("credentials", "forget-password", "--dry-run").Code);
        Assert.Equal("done", Laptop.Ask("credentials", "forget-password").Code);
        Assert.Equal("nothing-to-do", Laptop.Ask("credentials", "forget-password").Code);
        StandIn.Script(Laptop, "ws-sync", "exit 0");
        Laptop.Configure("credentials_password: none");
        Assert.True(Laptop.Ask("credentials")["taken"].GetBoolean());
    }
}
