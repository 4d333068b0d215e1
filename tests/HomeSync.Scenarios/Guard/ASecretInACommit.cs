using HomeSync.TestKit;

namespace HomeSync.Scenarios.Guard;

public sealed class ASecretInACommit : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _token = "npm_" + "aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zAbC1d";

    public ASecretInACommit()
    {
        Laptop.Dotfiles.Write(".npmrc", $"//registry/:_authToken={_token}\n");
        Laptop.Git("add", ".npmrc");
        Laptop.Git("commit", "--quiet", "--message", "By hand");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_not_sent_and_all_else_goes_on()
    {
        _fleet.Desktop.Send("theirs", "1\n");
        var before = _fleet.Tip();
        Laptop.Configure("on_diverged: rebase");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, before), (run.ExitCode, _fleet.Tip()));
        Assert.Equal(
            ("1\n", ""),
            (Laptop.Dotfiles.Read("theirs"), Laptop.Git("status", "--short"))
        );
        Assert.DoesNotContain(_token, run.Transcript);
        Snapshot.Match(run.Transcript);
    }

    [Theory]
    [InlineData("sync", "--force")]
    [InlineData("push")]
    public void Is_told_of_by_a_dry_run_as_well(params string[] words)
    {
        _fleet.Desktop.Send("theirs", "1\n");
        Laptop.Configure("on_diverged: rebase");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var rehearsed = Laptop.HomeSync([.. words, "--dry-run"]);
        Assert.DoesNotContain("Would push", rehearsed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing to do", rehearsed.Out, StringComparison.Ordinal);
        var run = Laptop.HomeSync(words);
        Assert.Equal((1, 1), (rehearsed.ExitCode, run.ExitCode));
        Assert.Contains("[ERROR] Not sent: ", run.Err, StringComparison.Ordinal);
        Assert.Equal(FirstError(run), FirstError(rehearsed));
    }

    [Theory]
    [InlineData("HEAD:.npmrc")]
    [InlineData("HEAD")]
    public void Is_seen_as_it_is_sent_whatever_replaces_it_here(string what)
    {
        // Neither is anything but a view of this machine's.
        Laptop.Git("replace", what, what == "HEAD" ? WithoutTheToken() : "HEAD^:.zshrc");
        Assert.DoesNotContain(_token, Laptop.Git("log", "-p"), StringComparison.Ordinal);
        var before = _fleet.Tip();
        var run = Laptop.HomeSync("push");
        Assert.Equal((1, before), (run.ExitCode, _fleet.Tip()));
        Assert.Contains("[ERROR] Not sent: ", run.Err, StringComparison.Ordinal);
        Assert.Contains("npm-token", run.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zsh")]
    [InlineData("")]
    public void Is_allowed_by_what_is_told_wherever_it_is_pasted(string folder)
    {
        Laptop.Dotfiles.Write("zsh/other", "");
        Laptop.WorkingFolder = Laptop.Dotfiles[folder];
        Laptop.HomeSync("allow", ".npmrc:npm-token").Succeeded();
        Assert.EndsWith("\n.npmrc:npm-token\n", Laptop.Dotfiles.Read(".home-sync-allow"));
    }

    [Fact]
    public void Is_not_pushed_until_it_is_allowed()
    {
        var before = _fleet.Tip();
        var refused = Laptop.HomeSync("push");
        Assert.Equal((1, before), (refused.ExitCode, _fleet.Tip()));
        var allowed = Laptop.HomeSync("allow", ".npmrc:npm-token").Succeeded();
        Laptop.HomeSync("push").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Snapshot.Match(refused.Transcript + "\n" + allowed.Transcript);
    }

    [Fact]
    public void That_is_not_allowed_by_a_mistyped_rule_stays()
    {
        var wrong = Laptop.HomeSync("allow", ".npmrc:npm");
        Assert.Equal(1, wrong.ExitCode);
        Assert.False(File.Exists(Laptop.Dotfiles[".home-sync-allow"]));
        Assert.Contains("npm-token", wrong.Err);
        Assert.Contains(
            "There is no .npmcr in ",
            Laptop.HomeSync("allow", "--dry-run", ".npmcr").Succeeded().Err,
            StringComparison.Ordinal
        );
        Laptop.HomeSync("allow", "--dry-run", ".npmrc").Succeeded();
        Assert.False(File.Exists(Laptop.Dotfiles[".home-sync-allow"]));
    }

    /// <summary>A commit where the real one is, between the same neighbours: nothing but its files differs.</summary>
    private string WithoutTheToken() =>
        Laptop.Git("commit-tree", "HEAD^^{tree}", "-p", "HEAD^", "-m", "By hand");

    private static string FirstError(Run run) =>
        run.Err.Split('\n').First(line => line.Contains("[ERROR]", StringComparison.Ordinal));
}
