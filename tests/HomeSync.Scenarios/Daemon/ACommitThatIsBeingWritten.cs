using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class ACommitThatIsBeingWritten : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("commit")]
    [InlineData("commit", "--all")]
    public void Is_waited_for(params string[] words)
    {
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Git("add", ".zshrc");
        var tip = Laptop.Tip();
        // git makes the file that the editor is given; nobody has typed anything in yet.
        using var commit = Laptop.Start(
            "git",
            ["-C", Laptop.Dotfiles.Path, .. words],
            new()
            {
                ["GIT_EDITOR"] =
                    "sh -c 'echo > \"$TMPDIR/editing\"; while [ -e \"$TMPDIR/editing\" ]; do sleep 0.05; done; echo Mine > \"$1\"' -",
            }
        );
        Soon.Is(() => Laptop.Temp.Has("editing"));
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        daemon.Says("[WARN] Waiting for ", times: 2);
        Assert.Equal(tip, Laptop.Tip());
        Assert.Contains("State: waiting ", Laptop.HomeSync("status").Out, StringComparison.Ordinal);

        Laptop.Temp.Delete("editing");
        commit.Wait().Succeeded();
        Soon.Is(() => _fleet.Tip() == Laptop.Tip());
        Assert.Equal(["Mine", "Begin"], _fleet.Subjects());
        daemon.Ended();
    }

    [Fact]
    public void Is_not_waited_for_once_it_was_given_up_an_hour_ago()
    {
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Git("add", ".zshrc");
        var message = Laptop.Dotfiles.Write(".git/COMMIT_EDITMSG", "");
        using var daemon = Laptop.StartDaemon("--interval", "1", "--force");
        daemon.Says("[WARN] Waiting for a commit that is being written");
        File.SetLastWriteTimeUtc(message, DateTime.UtcNow.AddHours(-1.1));
        // The commit of the fleet is older than that as well.
        File.SetLastWriteTimeUtc(Laptop.Dotfiles[".git/logs/HEAD"], DateTime.UtcNow.AddHours(-2));
        daemon.Says("[SUCCESS] Scheduled sync completed");
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        daemon.Ended();
    }
}
