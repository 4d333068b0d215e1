using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

public sealed class ABrokenRepository : IDisposable
{
    private readonly Fleet _fleet = new();

    private readonly Machine _laptop;

    public ABrokenRepository() => _laptop = _fleet.Well();

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void In_the_middle_of_a_rebase()
    {
        _fleet.Desktop.Send(".zshrc", "export EDITOR=nano\n");
        _laptop.Commit(".zshrc", "export EDITOR=vim\n");
        _laptop.Git("fetch", "--quiet");
        var rebase = _laptop.Run(
            Tool.Find("git"),
            ["-C", _laptop.Dotfiles.Path, "rebase", "origin/main"]
        );
        Assert.NotEqual(0, rebase.ExitCode);
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void With_commits_on_both_sides()
    {
        _fleet.Desktop.Send("there", "1\n");
        _laptop.Commit("here", "1\n");
        _laptop.Git("fetch", "--quiet");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void Without_a_remote()
    {
        _laptop.Git("remote", "remove", "origin");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void With_several_remotes_and_no_upstream()
    {
        _laptop.Git("remote", "rename", "origin", "one");
        _laptop.Git("remote", "add", "two", _fleet.Remote);
        _laptop.Git("branch", "--quiet", "--unset-upstream");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void With_a_lock_that_a_killed_git_left()
    {
        var file = _laptop.Dotfiles.Write(".git/index.lock", "");
        File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddHours(-3).AddMinutes(-5));
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void That_would_publish_its_savepoints()
    {
        _laptop.Git("config", "remote.origin.mirror", "true");
        _laptop.Git("config", "remote.origin.push", "+refs/*:refs/*");
        var problems = _laptop.Problems();
        Snapshot.Match(problems);
        foreach (var command in Examined.Commands(_laptop.Doctor("--quiet").Out))
            _laptop.Run(Tool.Find("sh"), ["-c", command]).Succeeded();
        _laptop.Doctor("--quiet").Succeeded();
        // A plain push leaves them here from now on.
        _laptop.Git("update-ref", "refs/home-sync/savepoints/x", "HEAD");
        _laptop.Git("push", "--quiet", "origin");
        Assert.Equal("", _laptop.Git("-C", _fleet.Remote, "for-each-ref", "refs/home-sync"));
    }

    [Fact]
    public void In_a_conflict()
    {
        _laptop.Configure("on_diverged: rebase");
        File.SetUnixFileMode(
            _laptop.Paths.ConfigFile,
            UnixFileMode.UserRead | UnixFileMode.UserWrite
        );
        _fleet.Desktop.Send(".zshrc", "export EDITOR=nano\n");
        _laptop.Commit(".zshrc", "export EDITOR=vim\n");
        Assert.Equal(1, _laptop.HomeSync("sync").ExitCode);
        Snapshot.Match(_laptop.Problems());
    }
}
