using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>A bare repository whose work tree is the whole home, as many keep their dotfiles.</summary>
public sealed class TheHomeAsWorkTree : IDisposable
{
    private readonly Machine _machine = new();
    private readonly Machine _server = new("server");

    public TheHomeAsWorkTree()
    {
        _server.Git("init", "-q", "--bare", Remote);
        _machine.Git("init", "-q", "--bare", _machine.Home[".dotfiles.git"]);
        _machine.Home.Write(".zshrc", "one\n");
        _machine.Home.Write(".ssh/id_ed25519", "a private key\n");
        Git("add", ".zshrc");
        Git("commit", "-qm", "Begin");
        Git("remote", "add", "origin", Remote);
        Configure();
    }

    private string Remote => _server.Home["remote.git"];

    public void Dispose()
    {
        _machine.Dispose();
        _server.Dispose();
    }

    [Fact]
    public void Gets_its_upstream_at_the_first_push()
    {
        _machine.HomeSync("sync").Succeeded();
        Assert.Equal("origin/main", Git("rev-parse", "--abbrev-ref", "main@{upstream}"));
        Assert.Equal(".zshrc", Git("ls-tree", "-r", "--name-only", "origin/main"));
        Assert.Equal(Git("rev-parse", "main"), Git("rev-parse", "origin/main"));
    }

    [Fact]
    public void Is_never_searched_for_untracked_files()
    {
        Configure("auto_commit: true", "auto_commit_untracked: true");
        // Whoever lists this folder says so.
        var git = StandIn.Around(_machine, "git");
        _machine.Home.Write(".zshrc", "two\n");
        var run = _machine.HomeSync("sync").Succeeded();
        Assert.Equal(".zshrc", Git("ls-tree", "-r", "--name-only", "origin/main"));
        Assert.DoesNotContain("id_ed25519", run.Out + run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain(git.Calls, call => call.Contains("--others"));
        Assert.All(
            git.Calls.Where(call => call.Contains("status")),
            call => Assert.Contains("--untracked-files=no", call)
        );
    }

    [Fact]
    public void Has_a_status()
    {
        _machine.HomeSync("sync").Succeeded();
        _machine.Home.Write(".zshrc", "two\n");
        var run = _machine.HomeSync("status").Succeeded();
        Assert.Contains("Changed: 1, untracked: 0", run.Out, StringComparison.Ordinal);
        Assert.Contains(" M .zshrc", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_nothing_but_our_own_files_when_idle()
    {
        _machine.HomeSync("sync").Succeeded();
        var before = RepositoryPhoto.Of(_machine.Home.Path);
        _machine.HomeSync("sync").Succeeded();
        Assert.DoesNotContain(
            before.Diff(RepositoryPhoto.Of(_machine.Home.Path)),
            line =>
                !line.StartsWith(".config/home-sync/", StringComparison.Ordinal)
                && !line.StartsWith(".config/home-sync: ", StringComparison.Ordinal)
                && !line.StartsWith("tmp: ", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(".vimrc")]
    [InlineData(".ssh/id_ed25519")]
    public void Keeps_an_untracked_file_that_something_incoming_would_replace(string name)
    {
        _machine.HomeSync("sync").Succeeded();
        _machine.Home.Write(name, "mine\n");
        Elsewhere($"mkdir -p .ssh; echo theirs > {name}; git add {name}; git commit -qm Theirs");
        var run = _machine.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"{name} (untracked or ignored here)", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine\n", _machine.Home.Read(name));
        Assert.NotEqual(Git("rev-parse", "main"), Git("rev-parse", "origin/main"));
    }

    [Fact]
    public void Takes_and_sends()
    {
        _machine.HomeSync("sync").Succeeded();
        Elsewhere("echo theirs > .vimrc; echo two > .zshrc; git add .; git commit -qm Theirs");
        _machine.HomeSync("sync").Succeeded();
        Assert.Equal("theirs\n", _machine.Home.Read(".vimrc"));
        _machine.Home.Write(".vimrc", "ours\n");
        _machine.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("ours", Git("show", "origin/main:.vimrc"));
        Assert.Equal("", Git("status", "--short", "--untracked-files=no"));
        Assert.Equal("a private key\n", _machine.Home.Read(".ssh/id_ed25519"));
    }

    private void Configure(params string[] lines) =>
        _machine.Configure(["git_dir: ~/.dotfiles.git", "work_tree: $HOME", .. lines]);

    private string Git(params string[] arguments) =>
        _machine.Git([
            $"--git-dir={_machine.Home[".dotfiles.git"]}",
            $"--work-tree={_machine.Home.Path}",
            .. arguments,
        ]);

    private void Elsewhere(string script) =>
        _server
            .Run("/bin/sh", ["-ec", $"git clone -q remote.git c; cd c; {script}; git push -q"])
            .Succeeded();
}
