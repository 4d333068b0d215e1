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
        // Each says what shows that it came as far as it should: to the file, to the remote, to an error.
        (string Line, int Exit, string Said)[] lines =
        [
            ("config", 0, "credential_master_password: ********"),
            ("status -v", 0, "=== Dotfiles Status ==="),
            ("sync -vv", 1, "Uncommitted changes"),
            ("sync --force -v", 0, "pushed successfully"),
            ("sync -v --dry-run", 0, "Nothing to do"),
            ("push -v", 0, "pushed successfully"),
            ("pull -v", 0, "Nothing to do"),
            ("setup", 0, "Ready."),
            ("config path", 0, "config.yml"),
            ("logs", 0, "pushed successfully"),
            ("sync --forec", 1, "Unknown option"),
            ("sync --repo /nowhere", 1, "/nowhere"),
        ];
        foreach (var (line, exit, said) in lines)
            AssertItIsNotShown(Laptop.HomeSync(line.Split(' ')), exit, said);
        var config = Laptop.Paths.ConfigFile;
        var own = Directory
            .EnumerateFiles(Laptop.Home[".config"], "*", SearchOption.AllDirectories)
            .Where(file => file != config)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText);
        Assert.Contains("pushed successfully", own["sync.log"], StringComparison.Ordinal);
        Assert.NotEmpty(own["metrics.jsonl"]);
        foreach (var text in own.Values)
            Assert.DoesNotContain("battery", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "credential_master_password: [battery, staple]")]
    [InlineData(0, "credential_master_pasword: battery")]
    [InlineData(1, "credential_master_password: 'battery")]
    [InlineData(1, "credential_master_password: battery: staple")]
    [InlineData(1, "credential_master_password: \"battery\nsync_interval: 1")]
    [InlineData(1, "\tcredential_master_password: battery")]
    [InlineData(1, "credential_master_password: battery\ncredential_master_password: battery")]
    [InlineData(1, "credential_master_password: |\n  battery\n bad")]
    [InlineData(0, "credentials:\n  master_password: battery")]
    public void Is_in_no_complaint_about_a_bad_file(int exit, string text)
    {
        Laptop.Configure(text);
        foreach (var line in new[] { "sync -vv", "config", "status", "setup" })
            AssertItIsNotShown(Laptop.HomeSync(line.Split(' ')), exit, "config.yml:");
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
        (string Line, int Exit, string Said)[] lines =
        [
            ("sync -v", 0, "127.0.0.1:1"),
            ("push -v", 1, "Remote: origin (http"),
            ("pull -v", 0, "127.0.0.1:1"),
            ("status -v", 0, "Upstream: origin/main"),
            ("sync --dry-run", 0, "127.0.0.1:1"),
            ("logs", 0, "***@127.0.0.1:1"),
        ];
        foreach (var (line, exit, said) in lines)
            AssertItIsNotShown(Laptop.HomeSync(line.Split(' ')), exit, said);
    }

    /// <summary>What says nothing shows nothing either, so it has to have said this.</summary>
    private static void AssertItIsNotShown(Run run, int exit, string said)
    {
        Assert.Equal(exit, run.ExitCode);
        Assert.Contains(said, run.Out + run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("battery", run.Out + run.Err, StringComparison.Ordinal);
    }
}
