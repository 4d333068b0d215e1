using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>The tool that this one replaces lost changed and new files at a refused push.</summary>
public sealed class ARefusedPushOverEverything : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public ARefusedPushOverEverything()
    {
        Laptop.Configure("auto_commit: true", "auto_commit_untracked: true");
        string[] plain = ["modified", "staged", "partly", "deleted", "gone", "old name"];
        foreach (var name in plain)
            Files.Write(name, $"1 {name}\n2\n3\n4\n5\n6\n7\n8\n9\n");
        foreach (var name in new[] { "executable", "private", "hidden", "looked away" })
            Files.Write(name, "1\n");
        Files.Link("link", "modified");
        Laptop.SendAll("Add everything");
        Disturb();
        _fleet.Hook("pre-receive", "echo 'Not today.'; exit 1");
    }

    private Machine Laptop => _fleet.Laptop;

    private Folder Files => Laptop.Dotfiles;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Nothing_on_disk_has_changed() => AssertUntouchedBy("sync");

    [Fact]
    public void Nothing_on_disk_has_changed_with_force() => AssertUntouchedBy("sync", "--force");

    [Fact]
    public void Nothing_on_disk_has_changed_by_dotfiles() => AssertUntouchedBy("dotfiles");

    [Fact]
    public void All_of_it_goes_through_once_the_remote_agrees()
    {
        var bytes = Files.ReadBytes("partly");
        _fleet.Unhook("pre-receive");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), "! secret.local"), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal(bytes, Files.ReadBytes("partly"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, Files.Mode("private"));
    }

    private void AssertUntouchedBy(params string[] arguments)
    {
        var (status, index, tip) = (Laptop.Status(), Laptop.Index(), Laptop.Tip());
        var indexBytes = Files.ReadBytes(".git/index");
        var staged = Laptop.Git("diff", "--cached");
        var before = RepositoryPhoto.Of(Files.Path);
        var run = Laptop.HomeSync(arguments);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("remote: Not today.", run.Err, StringComparison.Ordinal);
        var after = RepositoryPhoto.Of(Files.Path);
        // Times included: no file was as much as written again.
        Assert.Empty(before.Diff(after, ignoreGit: true));
        Assert.Equal((status, index, tip), (Laptop.Status(), Laptop.Index(), Laptop.Tip()));
        Assert.Equal(staged, Laptop.Git("diff", "--cached"));
        Assert.Equal(indexBytes, Files.ReadBytes(".git/index"));
        Assert.DoesNotContain(before.Diff(after, ignoreTimes: true), IsMoreThanNewObjects);
    }

    private static bool IsMoreThanNewObjects(string line) =>
        !line.StartsWith("+ .git/objects/", StringComparison.Ordinal)
        && line != "+ .git/refs/home-sync";

    private void Disturb()
    {
        Files.Write("modified", "2\n");
        Files.Write("staged", "2\n");
        Laptop.Git("add", "staged");
        PartlyStage();
        Files.Delete("deleted");
        Laptop.Git("rm", "--quiet", "gone");
        Laptop.Git("mv", "old name", "new name");
        Files.SetMode("executable", Executable);
        Files.Write("private", "password\n");
        Files.SetMode("private", UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Files.Delete("link");
        Files.Link("link", "elsewhere");
        Files.Write("secret.local", "ignored\n");
        Files.Write("untracked/new", "new\n");
        Files.Write("intended", "later\n");
        Laptop.Git("add", "--intent-to-add", "intended");
        Laptop.Git("update-index", "--assume-unchanged", "looked away");
        Files.Write("looked away", "2\n");
        Laptop.Git("update-index", "--skip-worktree", "hidden");
        Files.Write("hidden", "2\n");
    }

    /// <summary>As <c>git add -p</c> leaves it: the first hunk staged, the last one not.</summary>
    private void PartlyStage()
    {
        Files.Write("partly", "1 changed\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Laptop.Git("add", "partly");
        Files.Write("partly", "1 changed\n2\n3\n4\n5\n6\n7\n8\n9 changed\n");
    }

    private const UnixFileMode Executable = (UnixFileMode)0b111_101_101;
}
