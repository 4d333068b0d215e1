using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Each error, provoked by real git: what failed, where, and what to type.</summary>
public sealed class WhenItCannotGoOn : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WhenItCannotGoOn() => Laptop.Configure("lock_timeout: 1");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Not_a_repository() =>
        Snapshot.Match(Stops("sync", "--repo", Laptop.Temp.Path).Transcript);

    [Fact]
    public void A_bare_repository() =>
        Snapshot.Match(Stops("sync", "--repo", _fleet.Remote).Transcript);

    [Fact]
    public void The_remote_repository_is_gone()
    {
        Laptop.Git("remote", "set-url", "origin", "/nowhere/dotfiles.git");
        Snapshot.Match(Stops("sync").Transcript);
    }

    [Fact]
    public void A_killed_fetch_left_its_lock()
    {
        _fleet.Add("desktop").Send(".zshrc", "theirs\n");
        Laptop.Dotfiles.Write(".git/refs/remotes/origin/main.lock", "");
        var run = Stops("sync");
        Assert.Contains("failed: the branch is locked", run.Err, StringComparison.Ordinal);
        Assert.Contains("remove what it finds only if no git", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Git_is_missing()
    {
        Laptop.Environment["PATH"] = "/nowhere";
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Git_is_too_old()
    {
        var git = Tool.Find("git");
        StandIn.Script(
            Laptop,
            "git",
            $"""
            for a; do case $a in
              --version) echo 'git version 2.30.2'; exit ;;
              status|fetch) ;;
              hook) echo "git: 'hook' is not a git command. See 'git --help'." >&2; exit 1 ;;
            esac; done
            exec '{git}' "$@"
            """
        );
        Laptop.Hook("pre-commit", "exit 0");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Snapshot.Match(Stops("sync", "--force").Transcript);
    }

    [Fact]
    public void The_lock_is_held()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Hook("pre-commit", ": > \"$HOME/started\"; sleep 100");
        using var holder = Laptop.StartHomeSync("sync", "--force");
        Assert.True(SpinWait.SpinUntil(() => Laptop.Home.Has("started"), TimeSpan.FromSeconds(20)));
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"(PID: {holder.Id})", run.Err, StringComparison.Ordinal);
        Snapshot.Match(
            run.Transcript.Replace($"ps -p {holder.Id}", "ps -p <pid>", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Head_is_detached()
    {
        Laptop.Git("checkout", "--quiet", "--detach");
        Snapshot.Match(Stops("sync").Transcript);
    }

    [Fact]
    public void The_branch_has_no_commit()
    {
        Laptop.Git("checkout", "--quiet", "--orphan", "new");
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Another_git_holds_the_index()
    {
        Laptop.Dotfiles.Write(".git/index.lock", "");
        Snapshot.Match(Stops("sync").Transcript);
        Assert.True(Laptop.Dotfiles.Has(".git/index.lock"));
    }

    [Fact]
    public void Nobody_said_who_commits()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Git("config", "user.useConfigOnly", "true");
        File.WriteAllText(Laptop.Environment["GIT_CONFIG_GLOBAL"], "");
        Snapshot.Match(Stops("sync", "--force").Transcript);
    }

    private Run Stops(params string[] arguments)
    {
        var (tip, status, index) = (Laptop.Tip(), Laptop.Status(), Laptop.Index());
        var run = Laptop.HomeSync(arguments);
        Assert.Equal((1, tip), (run.ExitCode, Laptop.Tip()));
        Assert.Equal((status, index), (Laptop.Status(), Laptop.Index()));
        return run;
    }
}
