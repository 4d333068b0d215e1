using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

public sealed class APasswordInTheConfiguration : IDisposable
{
    private const string Password = "correct-horse battery$taple";

    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public APasswordInTheConfiguration() =>
        Laptop.Configure($"credential_master_password: '{Password}'", "log_level: DEBUG");

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_never_said_nor_written()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        string[] lines =
        [
            "config",
            "status -v",
            "sync -vv",
            "sync --force -v",
            "sync -v --dry-run",
            "push -v",
            "pull -v",
            "setup",
            "config path",
            "logs",
            "sync --forec",
            "sync --repo /nowhere",
        ];
        foreach (var line in lines)
        {
            var run = Laptop.HomeSync(line.Split(' '));
            Assert.DoesNotContain("battery", run.Out + run.Err, StringComparison.Ordinal);
        }
        var config = Laptop.Paths.ConfigFile;
        var own = Directory.EnumerateFiles(
            Laptop.Home[".config"],
            "*",
            SearchOption.AllDirectories
        );
        foreach (var file in own.Where(file => file != config))
            Assert.DoesNotContain("battery", File.ReadAllText(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("credential_master_password: [battery, staple]")]
    [InlineData("credential_master_pasword: battery")]
    [InlineData("credential_master_password: 'battery")]
    [InlineData("credential_master_password: battery: staple")]
    [InlineData("credential_master_password: \"battery\nsync_interval: 1")]
    [InlineData("\tcredential_master_password: battery")]
    [InlineData("credential_master_password: battery\ncredential_master_password: battery")]
    [InlineData("credential_master_password: |\n  battery\n bad")]
    [InlineData("credentials:\n  master_password: battery")]
    public void Is_in_no_complaint_about_a_bad_file(string text)
    {
        Laptop.Configure(text);
        foreach (var line in new[] { "sync -vv", "config", "status", "setup" })
        {
            var run = Laptop.HomeSync(line.Split(' '));
            Assert.DoesNotContain("battery", run.Out + run.Err, StringComparison.Ordinal);
        }
    }

    [StraceFact]
    public void Is_no_argument_of_any_child()
    {
        // Where a child wants it.
        Laptop.Configure($"credential_master_password: '{Password}'", "sync_credentials: true");
        foreach (var tool in new[] { "ws-sync", "ws-backup" })
            Laptop.Bin.WriteProgram(tool, "#!/bin/sh\nread -r p; echo \"$p\" > \"$HOME/got\"\n");
        Laptop.Hook("pre-commit", "exit 0");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var trace = Laptop.Temp["trace"];
        string[] strace = ["-f", "-qq", "-s", "10000", "-e", "trace=execve", "-o", trace];
        Laptop.Run("strace", [.. strace, NativeBinary.Path, "sync", "--force"]).Succeeded();
        var calls = File.ReadAllText(trace);
        Assert.Contains("\"push\"", calls, StringComparison.Ordinal);
        Assert.Equal($"{Password}\n", Laptop.Home.Read("got"));
        Assert.DoesNotContain("battery", calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ada:battery@127.0.0.1:1/dotfiles.git")]
    [InlineData("https://battery@127.0.0.1:1/dotfiles.git")]
    [InlineData("http://x-access-token:battery@127.0.0.1:1/dotfiles.git")]
    public void In_a_remotes_address_is_not_shown(string url)
    {
        Laptop.Git("remote", "set-url", "origin", url);
        Laptop.Git("commit", "--allow-empty", "-qm", "Something to push");
        foreach (
            var line in new[] { "sync -v", "push -v", "pull -v", "status -v", "sync --dry-run" }
        )
        {
            var run = Laptop.HomeSync(line.Split(' '));
            Assert.DoesNotContain("battery", run.Out + run.Err, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("battery", Laptop.HomeSync("logs").Out, StringComparison.Ordinal);
    }
}
