using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

public sealed class Flags : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("--dry-run --force sync")]
    [InlineData("sync --dry-run --force")]
    [InlineData("--force sync --dry-run")]
    [InlineData("s --force --dry-run -v")]
    [InlineData("-q --dry-run d --force --skip-pull")]
    [InlineData("dotfiles --skip-push --force --dry-run -vv")]
    public void Mean_the_same_in_every_place(string line)
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync(line.Split(' ')).Succeeded();
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
        Assert.False(Laptop.Home.Has(".config"));
    }

    [Theory]
    [InlineData("--config FILE sync")]
    [InlineData("sync --config FILE")]
    [InlineData("--config=FILE sync")]
    [InlineData("sync --config=FILE")]
    public void Name_a_configuration_with_a_space_or_an_equals_sign(string line)
    {
        var file = Laptop.Home.Write("my config.yml", "machine_profile: server\n");
        string[] words =
        [
            .. line.Split(' ').Select(w => w.Replace("FILE", file, StringComparison.Ordinal)),
        ];
        Laptop.HomeSync(words).Succeeded();
        Assert.Contains(
            "\"profile\":\"server\"",
            File.ReadAllText(Laptop.Paths.MetricsFile),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("s", "sync")]
    [InlineData("d", "dotfiles")]
    [InlineData("p", "push")]
    [InlineData("l", "pull")]
    public void Alias_and_name_are_one_command(string alias, string name)
    {
        Laptop.HomeSync(alias).Succeeded();
        Assert.Contains(
            $"\"operation\":\"{name}\"",
            File.ReadAllText(Laptop.Paths.MetricsFile),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Quiet_hides_information_but_no_warning_and_no_error()
    {
        Assert.Equal("", Laptop.HomeSync("sync", "-q").Succeeded().Out);
        Laptop.Configure("sync_intervall: 60");
        var warned = Laptop.HomeSync("sync", "--quiet").Succeeded();
        Assert.Equal("", warned.Out);
        Assert.Contains("[WARN]", warned.Err, StringComparison.Ordinal);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var refused = Laptop.HomeSync("-q", "sync");
        Assert.Equal((1, ""), (refused.ExitCode, refused.Out));
        Assert.Contains("[ERROR] Uncommitted changes found", refused.Err, StringComparison.Ordinal);
    }

    [TerminalFact]
    public void Colour_is_only_for_terminals()
    {
        var piped = Laptop.HomeSync(
            new Dictionary<string, string?> { ["TERM"] = "xterm" },
            "status"
        );
        Assert.DoesNotContain("\e[3", piped.Out + piped.Err, StringComparison.Ordinal);
        Assert.Contains("\e[3", OnTerminal("").Out, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[3", OnTerminal("NO_COLOR=1").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("snyc", "Did you mean sync?")]
    [InlineData("statsu", "Did you mean status?")]
    [InlineData("sync --forec", "Did you mean --force?")]
    [InlineData("sync --dryrun", "Did you mean --dry-run?")]
    [InlineData("--verbos sync", "Did you mean --verbose?")]
    [InlineData("xyzzyxyzzy", "Unknown command: xyzzyxyzzy")]
    [InlineData("sync extra", "sync doesn't take 'extra'")]
    [InlineData("sync --force=yes", "doesn't take a value")]
    [InlineData("sync --config", "needs a value")]
    [InlineData("sync -qv", "Unknown option: -qv")]
    [InlineData("sync --lines 3", "Unknown option: --lines")]
    [InlineData("sync -- --dry-run", "sync doesn't take '--dry-run'")]
    [InlineData("logs -n many", "many")]
    [InlineData("logs -n 0", "allowed is a number")]
    [InlineData("logs -n -3", "allowed is a number")]
    [InlineData("help snyc", "Did you mean sync?")]
    public void Mistyped_are_an_error_that_helps(string line, string words)
    {
        var run = Laptop.HomeSync(line.Split(' '));
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.Contains(words, run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("defect", run.Err, StringComparison.Ordinal);
        Assert.False(Laptop.Home.Has(".config"));
    }

    private Run OnTerminal(string variable) =>
        Laptop.Run(
            "script",
            ["-qec", $"env TERM=xterm {variable} '{NativeBinary.Path}' status", "/dev/null"]
        );
}
