using HomeSync.TestKit;

namespace HomeSync.Scenarios.FirstRun;

public sealed class ANewMachine : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly Machine _new = new("tablet");

    public ANewMachine() => _new.Names.Add((_fleet.Remote, "<remote>"));

    public void Dispose()
    {
        _new.Dispose();
        _fleet.Dispose();
    }

    [TerminalFact]
    public void Is_asked_what_cannot_be_found_out()
    {
        using var setup = _new.StartOnTerminal("setup");
        setup.Answer("Address to clone your dotfiles from", _fleet.Remote);
        setup.Answer("Folder for it:", "~/dots");
        setup.Answer("hands-off", "y");
        setup.Answer("Go ahead?", "");
        Snapshot.Match(setup.Wait().Transcript);
        Assert.Equal("export EDITOR=vi\n", _new.Home.Read("dots/.zshrc"));
        Assert.Equal("true\n", _new.HomeSync("config", "get", "auto_commit").Out);
        _new.HomeSync("sync").Succeeded();
    }

    [TerminalFact]
    public void Stays_as_it_is_when_the_person_declines()
    {
        using var setup = _new.StartOnTerminal("setup", "--clone", _fleet.Remote, "--careful");
        setup.Answer("Go ahead?", "n");
        Snapshot.Match(setup.Wait().Transcript);
        Assert.False(_new.Home.Has(".config"));
        Assert.False(_new.Home.Has(".dotfiles"));
    }

    [TerminalFact]
    public void With_a_repository_is_asked_only_how_careful_to_be()
    {
        using var setup = _fleet.Laptop.StartOnTerminal("setup");
        setup.Answer("hands-off", "n");
        setup.Answer("Go ahead?", "y");
        Snapshot.Match(setup.Wait().Transcript);
        using var again = _fleet.Laptop.StartOnTerminal("setup", "--careful");
        Assert.Equal(0, again.Wait().ExitCode);
    }

    [Fact]
    public void Is_careful_without_a_terminal()
    {
        Snapshot.Match(_new.HomeSync("setup", "--clone", _fleet.Remote).Transcript);
        Assert.Equal("false\n", _new.HomeSync("config", "get", "auto_commit").Out);
        var config = File.ReadAllText(_new.Paths.ConfigFile);
        Snapshot.Match(_new.HomeSync("setup", "--clone", _fleet.Remote).Transcript, "again");
        Assert.Equal(config, File.ReadAllText(_new.Paths.ConfigFile));
    }

    [Fact]
    public void Without_a_repository_is_told_how_to_get_one() =>
        Snapshot.Match(_new.HomeSync("setup").Transcript);

    [Fact]
    public void Gets_the_only_branch_of_a_remote_whose_HEAD_names_another()
    {
        _new.Git("--git-dir", _fleet.Remote, "symbolic-ref", "HEAD", "refs/heads/master");
        _fleet.Laptop.Git("push", "--quiet", "origin", "main:refs/tags/origin/main");
        _new.Git("config", "--global", "clone.defaultRemoteName", "up");
        _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Succeeded();
        Assert.Equal("export EDITOR=vi\n", _new.Dotfiles.Read(".zshrc"));
        Assert.Equal(
            "refs/remotes/origin/main",
            _new.Git("rev-parse", "--symbolic-full-name", "main@{upstream}")
        );
        Assert.Contains("alike", _new.HomeSync("sync").Succeeded().Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_told_where_a_remote_does_not_say_which_branch_is_meant()
    {
        _fleet.Laptop.Git("push", "--quiet", "origin", "main:other");
        _new.Git("--git-dir", _fleet.Remote, "symbolic-ref", "HEAD", "refs/heads/master");
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles");
        Snapshot.Match(run.Transcript);
        Assert.False(_new.Home.Has("dotfiles"));
        _new.Git("init", "--quiet", _new.Dotfiles.Path);
        _new.Git("remote", "add", "origin", _fleet.Remote);
        _new.Git("fetch", "--quiet");
        _new.Git("switch", "--quiet", "main");
        _new.HomeSync("setup", "dotfiles").Succeeded();
        _new.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void Is_warned_of_beginning_beside_what_the_remote_has()
    {
        var run = _new.HomeSync("setup", "--init", "dotfiles", "--remote", _fleet.Remote);
        Assert.Contains(
            "[WARN] The remote has commits already, on main: go on from these\n",
            run.Succeeded().Err,
            StringComparison.Ordinal
        );
        Assert.Contains(" fetch && git -C ", run.Out, StringComparison.Ordinal);
        _new.Git("fetch", "--quiet");
        _new.Git("switch", "--quiet", "main");
        _new.HomeSync("sync").Succeeded();
        Assert.Equal("export EDITOR=vi\n", _new.Dotfiles.Read(".zshrc"));
    }

    [Fact]
    public void May_start_a_repository()
    {
        var remote = _new.Home["shared.git"];
        _new.Git("init", "--quiet", "--bare", remote);
        _new.Home.Write("dots/.zshrc", "mine\n");
        var plan = _new.HomeSync("setup", "--init", "dots", "--remote", remote, "--dry-run");
        Assert.False(_new.Home.Has("dots/.git"));
        var run = _new.HomeSync("setup", "--init", "dots", "--remote", remote);
        Snapshot.Match(plan.Transcript + "\n" + run.Transcript);
        _new.Run("git", ["-C", _new.Home["dots"], "add", "."]).Succeeded();
        _new.Run("git", ["-C", _new.Home["dots"], "commit", "-qm", "My dotfiles"]).Succeeded();
        _new.HomeSync("sync").Succeeded();
        Assert.Equal("mine", _new.Git("--git-dir", remote, "show", "main:.zshrc"));
    }

    [Fact]
    public void Whose_remote_cannot_be_reached_is_set_up_with_a_warning()
    {
        _fleet.Laptop.Git("remote", "set-url", "origin", "git://127.0.0.1:1/dotfiles.git");
        Snapshot.Match(_fleet.Laptop.HomeSync("setup").Transcript);
    }

    [Theory]
    [InlineData("--clone URL --init", "--clone and --init can't be given together")]
    [InlineData("--hands-off --careful", "--hands-off and --careful can't be given together")]
    [InlineData(
        "--clone https://ada:geheim@example.org/dots",
        "there is a password in the address"
    )]
    [InlineData(
        "--init --remote https://ada:geheim@example.org/dots",
        "there is a password in the address"
    )]
    [InlineData("--clone /nowhere/dots.git", "Cloning failed: the remote repository isn't there")]
    [InlineData("/nowhere", "The repository can't be used: --repo names /nowhere")]
    public void Is_left_alone_when_it_makes_no_sense(string options, string what)
    {
        var run = _new.HomeSync(["setup", .. options.Split(' ')]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(what, run.Err, StringComparison.Ordinal);
        Assert.Contains("Run: ", run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", run.Out + run.Err, StringComparison.Ordinal);
        Assert.Equal(
            ["tmp"],
            Directory.GetFileSystemEntries(_new.Home.Path).Select(Path.GetFileName)
        );
    }
}
