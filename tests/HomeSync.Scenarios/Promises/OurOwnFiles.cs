using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>The repository is <c>~/.config</c>, with our folder in it.</summary>
public sealed class OurOwnFiles : IDisposable
{
    private readonly Machine _machine = new();
    private readonly Machine _other = new("desktop");
    private readonly Folder _config;
    private readonly string _remote;

    public OurOwnFiles()
    {
        _config = new Folder(_machine.Home[".config"]);
        _remote = _other.Home["remote.git"];
        _config.Write("nvim/init.lua", "one\n");
        _machine.Git("init", "-q", "--bare", _remote);
        _machine.Git("init", "-q", _config.Path);
        Git("add", ".");
        Git("commit", "-qm", "Begin");
        Git("remote", "add", "origin", _remote);
        Git("push", "-q", "-u", "origin", "main");
    }

    public void Dispose()
    {
        _machine.Dispose();
        _other.Dispose();
    }

    [Fact]
    public void Are_never_committed_with_new_files()
    {
        _machine.Configure("auto_commit: true", "auto_commit_untracked: true");
        _config.Write("new/file.txt", "new\n");
        _config.Write("sync-service/logs/daemon.out", "what the service printed\n");
        _machine.HomeSync("sync").Succeeded();
        _config.Write("nvim/init.lua", "two\n");
        _machine.HomeSync("sync").Succeeded();
        Assert.Equal("new/file.txt\nnvim/init.lua", Git("ls-tree", "-r", "--name-only", "main"));
        Assert.Equal("0\t0", Git("rev-list", "--left-right", "--count", "main...origin/main"));
        Assert.True(_config.Has("home-sync/metrics.jsonl"));
    }

    [Fact]
    public void Are_no_reason_to_call_the_repository_dirty()
    {
        _machine.HomeSync("sync").Succeeded();
        var run = _machine.HomeSync("sync").Succeeded();
        Assert.DoesNotContain("home-sync/", run.Out + run.Err, StringComparison.Ordinal);
        var status = _machine.HomeSync("status").Succeeded();
        Assert.Contains("Changed: 0, untracked: 0", status.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Are_left_alone_when_somebody_tracks_the_configuration()
    {
        Track();
        _machine.Configure("auto_commit: true", "auto_commit_untracked: true", "log_level: INFO");
        _config.Write("nvim/init.lua", "two\n");
        _machine.HomeSync("sync").Succeeded();
        Assert.Equal("log_level: WARN\n", Git("show", "origin/main:home-sync/config.yml") + "\n");
        Assert.Contains(
            "log_level: INFO",
            _config.Read("home-sync/config.yml"),
            StringComparison.Ordinal
        );
        Assert.Equal("two", Git("show", "origin/main:nvim/init.lua"));
    }

    [Fact]
    public void Are_not_replaced_nor_removed_by_what_comes_in()
    {
        Track();
        foreach (var change in new[] { "printf 'log_level: ERROR\\n' >", "rm" })
        {
            Elsewhere($"{change} home-sync/config.yml; git add -A; git commit -qm 'Change it'");
            var run = _machine.HomeSync("sync").Succeeded();
            Assert.Contains("Left alone: home-sync/config.yml", run.Err, StringComparison.Ordinal);
            Assert.Equal("log_level: WARN\n", _config.Read("home-sync/config.yml"));
            Assert.Equal(Git("rev-parse", "origin/main"), Git("rev-parse", "main"));
        }
    }

    [Fact]
    public void Are_in_no_savepoint()
    {
        _machine.Configure("credential_master_password: hunter2");
        _config.Write("nvim/init.lua", "two\n");
        _machine.HomeSync("sync", "--force").Succeeded();
        Elsewhere("echo three > nvim/init.lua; git commit -qam Three");
        _machine.HomeSync("sync").Succeeded();
        var saved = Git("for-each-ref", "--format=%(refname)", "refs/home-sync/savepoints")
            .Split('\n')
            .Select(name => Git("ls-tree", "-r", "--name-only", name))
            .ToList();
        Assert.NotEmpty(saved);
        Assert.DoesNotContain(saved, s => s.Contains("home-sync/", StringComparison.Ordinal));
    }

    private string Git(params string[] arguments) =>
        _machine.Git(["-C", _config.Path, .. arguments]);

    private void Track()
    {
        _machine.Configure("log_level: WARN");
        Git("add", "-f", "home-sync/config.yml");
        Git("commit", "-qm", "Track it");
        Git("push", "-q");
    }

    private void Elsewhere(string script) =>
        _other
            .Run(
                "/bin/sh",
                ["-ec", $"rm -rf c; git clone -q remote.git c; cd c; {script}; git push -q"]
            )
            .Succeeded();
}
