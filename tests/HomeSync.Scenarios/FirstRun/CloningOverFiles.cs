using HomeSync.TestKit;

namespace HomeSync.Scenarios.FirstRun;

/// <summary>The folder that is cloned into holds files already: none of them is overwritten.</summary>
public sealed class CloningOverFiles : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly Machine _new = new("tablet");

    public CloningOverFiles()
    {
        _new.Names.Add((_fleet.Remote, "<remote>"));
        var dots = _fleet.Laptop.Dotfiles;
        dots.Write("conf/git", "theirs\n");
        dots.Write("dir/deep/file", "theirs\n");
        dots.Write("same", "same\n");
        dots.Write("name with\nnewline", "theirs\n");
        dots.Write("folder", "a file there\n");
        dots.Write("script", "#!/bin/sh\n");
        dots.SetMode("script", (UnixFileMode)0b111_101_101);
        dots.Link("link", "same");
        _fleet.Laptop.Git("add", "--all");
        _fleet.Laptop.Git("commit", "-qm", "More");
        _fleet.Laptop.Git("push", "-q");
    }

    public void Dispose()
    {
        _new.Dispose();
        _fleet.Dispose();
    }

    [Fact]
    public void Names_them_and_keeps_both()
    {
        var dots = _new.Dotfiles;
        dots.Write(".zshrc", "mine\n");
        dots.Write("conf", "a file here\n");
        dots.Write("same", "same\n");
        dots.Write("private", "not in the repository\n");
        dots.Write("folder/inside", "mine\n");
        dots.Write("name with\nnewline", "mine\n");
        _new.Home.Write("elsewhere/keep", "mine\n");
        dots.Link("dir", _new.Home["elsewhere"]);

        Snapshot.Match(
            _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles", "--hands-off").Transcript
        );

        Assert.Equal("mine\n", dots.Read(".zshrc"));
        Assert.Equal("a file here\n", dots.Read("conf"));
        Assert.Equal("mine\n", dots.Read("folder/inside"));
        Assert.Equal("mine\n", dots.Read("name with\nnewline"));
        Assert.Equal("not in the repository\n", dots.Read("private"));
        Assert.Equal(
            ["keep"],
            Directory.GetFileSystemEntries(_new.Home["elsewhere"]).Select(Path.GetFileName)
        );
        Assert.Equal("#!/bin/sh\n", dots.Read("script"));
        Assert.True(dots.Mode("script").HasFlag(UnixFileMode.UserExecute));
        Assert.Equal("same", new FileInfo(dots["link"]).LinkTarget);
        Assert.Equal("theirs", _new.Git("show", "HEAD:conf/git"));
        Assert.Equal(
            [" D conf/git", " D dir/deep/file", " D folder", " M .zshrc", " M name with\nnewline"],
            _new.Git("status", "-z", "--short", "--untracked-files=no")
                .Split('\0')[..^1]
                .Order(StringComparer.Ordinal)
        );
        // Again: what would be deleted on every machine keeps auto_commit off.
        var again = _new.HomeSync("setup", "--hands-off");
        Assert.Contains("auto_commit isn't switched on", again.Err, StringComparison.Ordinal);
        Assert.Equal("false\n", _new.HomeSync("config", "get", "auto_commit").Out);
        Assert.Equal(1, _new.HomeSync("sync").ExitCode);
    }

    [Theory]
    [InlineData("clone")]
    [InlineData("read-tree")]
    [InlineData("checkout-index")]
    [InlineData("status")]
    public void Goes_on_where_it_was_killed(string at)
    {
        _new.Dotfiles.Write(".zshrc", "mine\n");
        _new.Dotfiles.Write("same", "same\n");
        StandIn.Script(
            _new,
            "git",
            $"for a; do [ \"$a\" = {at} ] && here=1; done\n'{Tool.Find("git")}' \"$@\" || exit\n[ -z \"$here\" ] || kill -9 $PPID"
        );
        Assert.Equal(137, _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").ExitCode);
        Soon.NothingRunsOn(_new);
        Assert.False(_new.Dotfiles.Has(".git"));
        _new.Bin.Delete("git");

        _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Succeeded();
        Assert.Equal("M .zshrc", _new.Git("status", "--short").Trim());
        Assert.Equal("mine\n", _new.Dotfiles.Read(".zshrc"));
        Assert.False(_new.Dotfiles.Has(".git-home-sync-clone"));
    }

    [Fact]
    public void Interrupted_among_its_files_says_that_they_stay_and_how_to_go_on()
    {
        var repository = _fleet.Laptop;
        repository.Dotfiles.Write(".gitattributes", "slow filter=slow\n");
        repository.Dotfiles.Write("slow", "theirs\n");
        repository.SendAll("Something slow");
        var config = _new.Environment["GIT_CONFIG_GLOBAL"];
        var before = File.ReadAllText(config);
        var begun = _new.Home["begun"];
        File.AppendAllText(
            config,
            $"[filter \"slow\"]\n\tsmudge = \"touch '{begun}'; exec sleep 60\"\n"
        );
        _new.Dotfiles.Write(".zshrc", "mine\n");
        using var clone = _new.StartHomeSync("setup", "--clone", _fleet.Remote, "dotfiles");
        Soon.Is(() => File.Exists(begun) && _new.Dotfiles.Has("script"));
        clone.Signal(2);
        Snapshot.Match(clone.Wait().Transcript);
        Soon.NothingRunsOn(_new);
        Assert.False(_new.Dotfiles.Has(".git-home-sync-clone"));
        Assert.Equal("same\n", _new.Dotfiles.Read("same"));

        // As it says.
        File.WriteAllText(config, before);
        _new.HomeSync("setup", "--clone", _fleet.Remote, _new.Dotfiles.Path).Succeeded();
        Assert.Equal("M .zshrc", _new.Git("status", "--short").Trim());
        Assert.Equal("theirs\n", _new.Dotfiles.Read("slow"));
    }

    [Fact]
    public void That_fails_among_its_files_says_that_they_stay()
    {
        _fleet.Laptop.Dotfiles.Write(".gitattributes", "slow filter=slow\n");
        _fleet.Laptop.Dotfiles.Write("slow", "theirs\n");
        _fleet.Laptop.SendAll("Something slow");
        File.AppendAllText(
            _new.Environment["GIT_CONFIG_GLOBAL"],
            "[filter \"slow\"]\n\tsmudge = false\n\trequired\n"
        );
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("files were in place, and these stay", run.Err, StringComparison.Ordinal);
        Assert.Contains("smudge filter slow failed", run.Err, StringComparison.Ordinal);
        Assert.True(_new.Dotfiles.Has("same"));
    }

    [StraceFact]
    public void Goes_on_with_care_where_it_was_killed_before_the_configuration()
    {
        _new.Dotfiles.Write(".zshrc", "mine\n");
        string[] clone = ["setup", "--clone", _fleet.Remote, "dotfiles", "--hands-off"];
        var (killed, _) = Strace.Interrupt(_new, clone, "mkdir", at: 3, "KILL");
        Assert.Equal(137, killed.ExitCode);
        Assert.True(_new.Dotfiles.Has(".git"));

        var again = _new.HomeSync(clone).Succeeded();

        Assert.Contains(".zshrc", again.Err, StringComparison.Ordinal);
        Assert.Contains("auto_commit isn't switched on", again.Err, StringComparison.Ordinal);
        Assert.Equal("false\n", _new.HomeSync("config", "get", "auto_commit").Out);
        Assert.False(_new.Dotfiles.Has(".git-home-sync-clone"));
    }

    [Fact]
    public void Again_by_a_short_name_of_the_users_is_fine()
    {
        var config = $"[url \"{_fleet.Remote}\"]\n\tinsteadOf = mine:dotfiles\n";
        File.AppendAllText(_new.Environment["GIT_CONFIG_GLOBAL"], config);
        _new.HomeSync("setup", "--clone", "mine:dotfiles", "dotfiles").Succeeded();
        _new.HomeSync("setup", "--clone", "mine:dotfiles", "dotfiles").Succeeded();
    }

    [Fact]
    public void With_an_older_tools_file_that_commits_says_one_thing_of_it()
    {
        _new.Dotfiles.Write(".zshrc", "mine\n");
        _new.Home.Write(".config/sync-service/config.yml", "auto_commit: true\n");
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Succeeded();
        Assert.Contains("auto_commit isn't switched on", run.Err);
        Assert.DoesNotContain("auto_commit is on", run.Err);
    }

    [Fact]
    public void With_a_machine_that_commits_by_itself_is_warned_of()
    {
        _new.Dotfiles.Write(".zshrc", "mine\n");
        _new.Configure("auto_commit: true");
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote, "dotfiles").Succeeded();
        Assert.Contains("the next sync sends this machine's version", run.Err);
        Assert.DoesNotContain("isn't switched on", run.Err);
    }
}
