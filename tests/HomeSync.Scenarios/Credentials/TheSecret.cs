using HomeSync.Scenarios.Daemon;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Credentials;

/// <summary>Nothing leaks: every call of every child is searched, every file, and all that is said.</summary>
public sealed class TheSecret : IDisposable
{
    private const string Password = "open sesame, 7";

    /// <summary>The keychain's own program says it, and home-sync hands it on.</summary>
    private static readonly string[] ByInput =
    [
        "cat: write to a pipe",
        "home-sync: write to a pipe",
    ];

    private readonly Fleet _fleet = new("laptop");
    private readonly LeakSearch _search;
    private readonly string _keychain;

    public TheSecret()
    {
        Laptop.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        Laptop.Environment["USER"] = "ada";
        _search = new LeakSearch(Laptop, Password);
        _keychain = Laptop.Home.Write("keychain", Password + "\n");
        Program(
            "security",
            """
            [ "$1" = -i ] && { read -r line; echo "${line##* -w }" | tr -d '"' > "$HOME/keychain"; exit; }
            [ "$3" = home-sync ] && [ -s "$HOME/keychain" ] && exec cat "$HOME/keychain"
            exit 44
            """
        );
        Tools("read -r p; [ -n \"$p\" ]");
        Program("notify-send", "exit 0");
        Laptop.Configure("sync_credentials: true", "log_level: DEBUG");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [StraceFact]
    public void Goes_to_the_programs_input_and_nowhere_else()
    {
        Searched("sync", "--verbose");
        Assert.Equal(ByInput, _search.Found());
    }

    [StraceFact]
    public void That_a_program_shows_is_found_by_this_search()
    {
        Tools("read -r p; env \"LEAK=$p\" true; echo \"$p\" > \"$HOME/leak\"");
        Laptop.Run(Tool.Find("strace"), _search.Around(NativeBinary.Path, "sync"));
        Assert.Contains("env: execve", _search.Found());
        Assert.Contains("true: execve", _search.Found());
        Assert.Contains($"ws-sync: write to {Laptop.Home["leak"]}", _search.Found());
        Assert.Equal([Laptop.Home["leak"]], _search.Files(_keychain));
    }

    [StraceFact]
    public void Goes_into_the_one_variable_where_that_is_wanted()
    {
        Laptop.Configure(
            "credentials_password: env",
            "credentials_password_variable: WS_PASSWORD",
            "log_level: DEBUG"
        );
        Tools("[ -n \"$WS_PASSWORD\" ]");
        Searched("sync", "--verbose");
        Assert.Equal(
            ["cat: write to a pipe", "ws-backup: execve", "ws-sync: execve"],
            _search.Found()
        );
    }

    [StraceFact]
    public void Is_not_even_asked_for_where_the_programs_fetch_it_themselves()
    {
        Laptop.Configure("credentials_password: none", "log_level: DEBUG");
        Tools(": > \"$HOME/${0##*/} ran\"");
        Searched("sync", "--verbose").Succeeded();
        Assert.True(Laptop.Home.Has("ws-sync ran") && Laptop.Home.Has("ws-backup ran"));
        Assert.Empty(_search.Found());
    }

    [StraceFact]
    public void That_a_failing_program_repeats_is_covered()
    {
        Tools("read -r p; echo \"bad password: $p\" >&2; exit 3");
        var run = Searched("sync", "--verbose");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad password: ********", run.Err);
        Assert.Equal([.. ByInput, "ws-sync: write to a pipe"], _search.Found());
    }

    [StraceFact]
    public void That_stands_in_a_file_or_a_variable_reaches_no_other_child()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Hook("pre-commit", "exit 0");
        Laptop.Environment["CREDENTIAL_MASTER_PASSWORD"] = Password;
        File.WriteAllText(_keychain, "");
        Searched("sync", "--force", "--verbose");
        Assert.Equal(["home-sync: execve", "home-sync: write to a pipe"], _search.Found());
    }

    [StraceFact]
    public void That_is_stored_goes_to_the_keychains_input()
    {
        File.WriteAllText(_keychain, "");
        var typed = Laptop.Home.Write("typed", Password + "\n");
        string[] command = [NativeBinary.Path, "credentials", "set-password", "-v"];
        string[] script = ["-c", "exec strace \"$@\" < \"$HOME/typed\"", "sh"];
        var run = Laptop.Run("/bin/sh", [.. script, .. _search.Around(command)]);
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(Password, run.Transcript);
        // The stand-in's own file.
        Assert.Equal([.. ByInput, $"tr: write to {_keychain}"], _search.Found());
        Assert.Empty(_search.Files(_keychain, typed));
    }

    [StraceFact]
    public void That_moves_out_of_the_configuration_leaves_nothing_there()
    {
        File.WriteAllText(_keychain, "");
        Laptop.Configure($"credential_master_password: '{Password}'", "log_level: DEBUG");
        Searched("credentials", "migrate", "--verbose");
        Assert.Equal("log_level: DEBUG\n", File.ReadAllText(Laptop.Paths.ConfigFile));
        Assert.DoesNotContain(
            _search.Found(),
            call => call.Contains("execve", StringComparison.Ordinal)
        );
    }

    [StraceFact]
    public void Is_as_safe_with_a_daemon_that_fails_and_notifies()
    {
        Tools("read -r p; echo \"no: $p\"; exit 3");
        using var daemon = Laptop.Start(
            Tool.Find("strace"),
            _search.Around(NativeBinary.Path, "daemon", "--interval", "3600", "-v")
        );
        daemon.Says(Daemons.Sleeps);
        Laptop.HomeSync("stop-daemon").Succeeded();
        var run = daemon.Wait(TimeSpan.FromSeconds(20));
        Assert.Contains("ws-sync failed with exit code 3", run.Err);
        Assert.DoesNotContain(Password, run.Transcript);
        Assert.Equal([.. ByInput, "ws-sync: write to a pipe"], _search.Found());
        Assert.Empty(_search.Files(_keychain));
    }

    [Theory]
    [InlineData("config", "credential_master_password: ********")]
    [InlineData("config --effective -v", "credential_master_password: ********")]
    [InlineData("config get credential_master_password", "********")]
    [InlineData("status -vv", "=== Credentials Status ===")]
    [InlineData("credentials test -v", "was found")]
    [InlineData("credentials migrate --dry-run -v", "Would take the line")]
    [InlineData("sync --dry-run -v", "Nothing to do")]
    [InlineData("logs", "Full sync completed successfully")]
    public void Is_shown_by_no_command(string line, string said)
    {
        Laptop.Configure($"credential_master_password: '{Password}'", "log_level: DEBUG");
        Laptop.HomeSync("sync", "-v").Succeeded();
        var run = Laptop.HomeSync(line.Split(' ')).Succeeded();
        Assert.Contains(said, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, run.Out + run.Err);
    }

    private Run Searched(params string[] arguments)
    {
        var run = Laptop.Run(
            Tool.Find("strace"),
            _search.Around([NativeBinary.Path, .. arguments])
        );
        Assert.DoesNotContain(Password, run.Transcript);
        Assert.Empty(_search.Files(_keychain));
        return run;
    }

    private void Tools(string script)
    {
        Program("ws-sync", script);
        Program("ws-backup", script);
    }

    /// <summary>A script that starts nothing by itself, which the search would have to know.</summary>
    private void Program(string name, string script)
    {
        Laptop.Bin.WriteProgram(name, $"#!/bin/sh\n{script}\n");
    }
}
