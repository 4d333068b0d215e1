using System.Globalization;
using HomeSync.Core.Locking;
using HomeSync.TestKit;

namespace HomeSync.Tests.Cli;

[Collection(OneAtATime.Name)]
public sealed class TheProgram : IDisposable
{
    private readonly Fleet fleet = new();
    private readonly WholeProgram laptop;

    public TheProgram() => laptop = new WholeProgram(fleet.Laptop);

    public void Dispose()
    {
        laptop.Dispose();
        fleet.Dispose();
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public void Tells_its_version(string word) =>
        Assert.Equal((0, "home-sync version 3.0.0\n", ""), laptop.Run(word));

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("help", "sync")]
    [InlineData("config", "path", "-h")]
    [InlineData("help", "help")]
    public void Helps(params string[] words)
    {
        var (code, output, errors) = laptop.Run(words);
        Assert.Equal((0, ""), (code, errors));
        Assert.StartsWith("home-sync 3.0.0: keeps a dotfiles", output, StringComparison.Ordinal);
        Assert.Contains("--dry-run", output);
    }

    [Fact]
    public void Helps_when_nothing_is_asked() => Assert.Contains("sync", laptop.Run().Out);

    [Fact]
    public void Refuses_what_it_does_not_know()
    {
        var (code, output, errors) = laptop.Run("synk");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("Unknown command: synk", errors);
        Assert.Contains("Did you mean sync?", errors);
        Assert.Equal(1, laptop.Run("logs", "-n", "many").Code);
        Assert.Equal(1, laptop.Run("logs", "-n", "0").Code);
        Assert.Equal(1, laptop.Run("sync", "--repo=").Code);
        Assert.Equal(1, laptop.Run("sync", "--config=").Code);
    }

    [Fact]
    public void Syncs_there_and_back()
    {
        var folder = fleet.Laptop.Dotfiles.Path;
        fleet.Laptop.Dotfiles.Write(".zshrc", "changed\n");

        Assert.Contains("Use --force", laptop.Run("sync", "--repo", folder).Err);
        Assert.Contains(
            "Would commit 1 file",
            laptop.Run("sync", "--repo", folder, "--force", "--dry-run").Out
        );
        var (code, output, errors) = laptop.Run("--force", "sync", "--repo", folder);
        Assert.True(code == 0, output + errors);
        Assert.Contains("Full sync completed successfully", output);

        using (var desktop = new WholeProgram(fleet.Desktop))
        {
            Assert.Equal(0, desktop.Run("pull", "--repo", fleet.Desktop.Dotfiles.Path).Code);
            Assert.Equal("changed\n", fleet.Desktop.Dotfiles.Read(".zshrc"));
            fleet.Desktop.Dotfiles.Write(".vimrc", "set nu\n");
            fleet.Desktop.Git("add", ".vimrc");
            fleet.Desktop.Git("commit", "--quiet", "--message", "Vim");
            Assert.Equal(0, desktop.Run("push", "--repo", fleet.Desktop.Dotfiles.Path).Code);
        }
        var (taken, _, problem) = laptop.Run("dotfiles", "--repo", folder, "-q");
        Assert.True(taken == 0, problem);
        Assert.Equal("set nu\n", fleet.Laptop.Dotfiles.Read(".vimrc"));
        Assert.Contains("up-to-date", Status(after: laptop.Run("s", "--repo", folder).Code));
        Assert.Contains("Full sync completed", laptop.Run("logs").Out);
        Assert.Single(laptop.Run("logs", "-n", "1").Out.Split('\n')[..^1]);
    }

    [Fact]
    public void Leaves_a_file_that_is_ignored_from_now_on()
    {
        var (mine, theirs) = (fleet.Laptop.Dotfiles, fleet.Desktop);
        theirs.Dotfiles.Write("machine.conf", "1\n");
        theirs.Dotfiles.Write("plain", "1\n");
        theirs.Git("add", "--all");
        theirs.Git("commit", "--quiet", "--message", "Files");
        theirs.Git("push", "--quiet");
        Assert.Equal(0, laptop.Run("pull", "--repo", mine.Path).Code);
        theirs.Git("rm", "--quiet", "--cached", "machine.conf", "plain");
        theirs.Dotfiles.Write(".gitignore", "*.local\nmachine.conf\n");
        theirs.Git("commit", "--quiet", "--all", "--message", "Each machine has its own");
        theirs.Git("push", "--quiet");

        var (code, output, errors) = laptop.Run("pull", "--repo", mine.Path);

        Assert.Equal(0, code);
        Assert.Equal("1\n", mine.Read("machine.conf"));
        Assert.False(mine.Has("plain"));
        Assert.Contains("Removed plain", output);
        Assert.Contains("Left alone: machine.conf (no longer tracked, and ignored)", errors);
        Assert.Equal("", fleet.Laptop.Git("status", "--porcelain"));
    }

    [Fact]
    public void Sets_a_machine_up_once()
    {
        Assert.Contains("home-sync setup", laptop.Run("config").Err);
        Assert.Contains("There is no log yet", laptop.Run("logs").Err);
        Assert.Equal(0, laptop.Run("setup", "--dry-run").Code);
        Assert.False(File.Exists(fleet.Laptop.Paths.ConfigFile));
        Assert.Contains("Ready.", laptop.Run("setup").Out);
        Assert.Contains(fleet.Laptop.Dotfiles.Path, laptop.Run("config").Out);
        Assert.Equal(fleet.Laptop.Paths.ConfigFile + "\n", laptop.Run("config", "path").Out);
        Assert.Equal(0, laptop.Run("sync", "--dry-run").Code);
        var text = File.ReadAllText(fleet.Laptop.Paths.ConfigFile);
        Assert.Equal(0, laptop.Run("setup").Code);
        Assert.Equal(text, File.ReadAllText(fleet.Laptop.Paths.ConfigFile));
    }

    [Fact]
    public void Shows_where_it_stands_even_without_a_repository()
    {
        Assert.Contains("Branch: main", Status(after: 0));
        var (code, output, errors) = laptop.Run("status", "--repo", fleet.Laptop.Home.Path);
        Assert.Equal(0, code);
        Assert.Contains("Not a git repository", output);
        Assert.Contains("Not a git repository", errors);
    }

    [Fact]
    public void Finds_out_what_is_wrong()
    {
        string[] asked = ["doctor", "--no-network", "--repo", fleet.Laptop.Dotfiles.Path];
        var (code, output, errors) = laptop.Run(asked);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains("ok       state          on branch main\n", output);
        fleet.Laptop.Git("switch", "--quiet", "--detach");
        (code, output, errors) = laptop.Run([.. asked, "--quiet"]);
        Assert.Equal((1, ""), (code, errors));
        Assert.StartsWith("error    state          HEAD is detached", output);
        Assert.Contains("\n         Run: git -C ", output);
    }

    [Fact]
    public void Does_nothing_inside_a_hook_of_its_own()
    {
        var around = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        Environment.SetEnvironmentVariable("HOME_SYNC_RUNNING", around);
        try
        {
            // What a hook left running sees the variable for as long as the daemon lives.
            Assert.Contains("/nowhere", laptop.Run("sync", "--repo", "/nowhere").Err);
            File.WriteAllText(
                fleet.Laptop.Paths.LockFile,
                new LockHolder(Environment.ProcessId, default, "daemon", []).Format()
            );
            var (code, output, errors) = laptop.Run("sync", "--repo", "/nowhere");
            Assert.Equal((0, ""), (code, errors));
            Assert.Equal(
                $"[INFO] Started by a hook of a sync that is under way (PID: {around}): nothing to do\n",
                output
            );
        }
        finally
        {
            Environment.SetEnvironmentVariable("HOME_SYNC_RUNNING", null);
        }
    }

    private string Status(int after)
    {
        Assert.Equal(0, after);
        var (code, output, _) = laptop.Run("status", "--repo", fleet.Laptop.Dotfiles.Path);
        Assert.Equal(0, code);
        return output;
    }
}
