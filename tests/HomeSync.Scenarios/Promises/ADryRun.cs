using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

public sealed class ADryRun : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public ADryRun()
    {
        _fleet.Desktop.Dotfiles.Write("from-desktop.txt", "incoming\n");
        _fleet.Desktop.Git("add", ".");
        _fleet.Desktop.Git("commit", "-qm", "Add from desktop");
        _fleet.Desktop.Git("push", "-q");
        Laptop.Dotfiles.Write("untracked.txt", "mine\n");
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("sync", 1)]
    [InlineData("sync --force", 0)]
    [InlineData("dotfiles --force", 0)]
    [InlineData("pull", 1)]
    [InlineData("push", 0)]
    [InlineData("setup", 0)]
    public void Writes_nothing_at_all(string command, int exitCode)
    {
        Laptop.Commit("committed.txt", "committed\n");
        Laptop.Dotfiles.Write("staged.txt", "staged\n");
        Laptop.Git("add", "staged.txt");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Configure(
            "auto_commit_untracked: true",
            "on_diverged: rebase",
            $"dotfiles_dir: {Laptop.Dotfiles.Path}"
        );
        Writes_nothing(command, exitCode);
    }

    [Theory]
    [InlineData("sync")]
    [InlineData("setup")]
    [InlineData("status")]
    public void Writes_nothing_where_there_is_no_configuration(string command) =>
        Writes_nothing(command, 0);

    [Fact]
    public void Tells_what_would_come_in()
    {
        var run = Laptop.HomeSync("--dry-run", "sync").Succeeded();
        Assert.Contains("Would take 1 commit", run.Out, StringComparison.Ordinal);
        Assert.Contains("A  from-desktop.txt", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_what_would_go_out()
    {
        Laptop.Git("pull", "-q");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = Laptop.HomeSync("sync", "--force", "--dry-run").Succeeded();
        Assert.Contains("Would commit 1 file", run.Out, StringComparison.Ordinal);
        Assert.Contains("Would push 1 commit", run.Out, StringComparison.Ordinal);
    }

    private void Writes_nothing(string command, int exitCode)
    {
        Laptop.Git("status");
        var (home, remote) = (
            RepositoryPhoto.Of(Laptop.Home.Path),
            RepositoryPhoto.Of(_fleet.Remote)
        );
        var run = Laptop.HomeSync([.. command.Split(' '), "--dry-run"]);
        Assert.True(run.ExitCode == exitCode, run.Transcript);
        // Its temporary folder comes and goes in TMPDIR.
        Assert.DoesNotContain(
            home.Diff(RepositoryPhoto.Of(Laptop.Home.Path)),
            line => !line.StartsWith("tmp: ", StringComparison.Ordinal)
        );
        Assert.Empty(remote.Diff(RepositoryPhoto.Of(_fleet.Remote)));
    }
}
