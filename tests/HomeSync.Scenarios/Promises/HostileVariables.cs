using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

/// <summary>home-sync is started from a git hook, a service or a strange shell.</summary>
public sealed class HostileVariables : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly Folder _elsewhere;

    private Machine Laptop => _fleet.Laptop;

    public HostileVariables()
    {
        _elsewhere = new Folder(Laptop.Home["elsewhere"]);
        Laptop.Git("init", "-q", _elsewhere.Path);
        _elsewhere.Write("file", "theirs\n");
        Laptop.Git("-C", _elsewhere.Path, "add", ".");
        Laptop.Git("-C", _elsewhere.Path, "commit", "-qm", "Theirs");
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("GIT_DIR=ELSEWHERE/.git")]
    [InlineData(
        "GIT_DIR=ELSEWHERE/.git GIT_WORK_TREE=ELSEWHERE GIT_INDEX_FILE=ELSEWHERE/.git/index"
    )]
    [InlineData("GIT_WORK_TREE=ELSEWHERE")]
    [InlineData("GIT_INDEX_FILE=ELSEWHERE/.git/index")]
    [InlineData("GIT_OBJECT_DIRECTORY=ELSEWHERE/.git/objects")]
    [InlineData("GIT_COMMON_DIR=ELSEWHERE/.git")]
    [InlineData("GIT_NAMESPACE=other GIT_PREFIX=sub/ GIT_SHALLOW_FILE=ELSEWHERE/file")]
    [InlineData("GIT_GLOB_PATHSPECS=1 GIT_ICASE_PATHSPECS=1 GIT_NOGLOB_PATHSPECS=1")]
    [InlineData("GIT_TRACE=1 GIT_TRACE2=1 GIT_TRACE_SETUP=ELSEWHERE/trace GIT_CURL_VERBOSE=1")]
    [InlineData("GIT_EXTERNAL_DIFF=false GIT_DIFF_OPTS=-u0 GIT_PAGER=false PAGER=false")]
    [InlineData("GIT_EDITOR=false EDITOR=false VISUAL=false GIT_SEQUENCE_EDITOR=false")]
    [InlineData("GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=core.worktree GIT_CONFIG_VALUE_0=ELSEWHERE")]
    [InlineData("GIT_CONFIG_PARAMETERS='core.bare'='true' GIT_CONFIG=ELSEWHERE/.git/config")]
    [InlineData("GIT_CEILING_DIRECTORIES=/ GIT_DISCOVERY_ACROSS_FILESYSTEM=0")]
    [InlineData("GIT_REF_PARANOIA=0 GIT_REPLACE_REF_BASE=refs/x/ GIT_NO_REPLACE_OBJECTS=1")]
    [InlineData("GIT_DEFAULT_HASH=sha256 GIT_TEMPLATE_DIR=ELSEWHERE GIT_ATTR_SOURCE=HEAD")]
    [InlineData("GIT_QUARANTINE_PATH=ELSEWHERE GIT_INTERNAL_SUPER_PREFIX=x/")]
    [InlineData(
        "GIT_REFLOG_ACTION=strange GIT_MERGE_AUTOEDIT=yes GIT_FLUSH=0 GIT_TEST_GETTEXT_POISON=1"
    )]
    [InlineData("LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 LANGUAGE=de:fr LC_MESSAGES=de_DE")]
    [InlineData("LC_ALL=tr_TR.UTF-8 LANG= LC_CTYPE=C")]
    [InlineData("TMPDIR=/nowhere/at/all TMP=/nowhere TEMP=/nowhere")]
    [InlineData("TMPDIR=")]
    [InlineData("TERM=strange COLUMNS=1 LINES=0 CLICOLOR_FORCE=1 FORCE_COLOR=1")]
    [InlineData("XDG_CONFIG_HOME=ELSEWHERE XDG_STATE_HOME=ELSEWHERE USER= LOGNAME=")]
    [InlineData("CDPATH=ELSEWHERE BASH_ENV=ELSEWHERE/file ENV=ELSEWHERE/file IFS=/")]
    public void Lead_nowhere_else(string variables)
    {
        var before = RepositoryPhoto.Of(_elsewhere.Path);
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Dotfiles.Write("new.txt", "new\n");
        Laptop.Git("add", "new.txt");
        var hostile = Variables(variables);
        Laptop.HomeSync(hostile, "sync", "--force", "--dry-run").Succeeded();
        var run = Laptop.HomeSync(hostile, "sync", "--force").Succeeded();
        Laptop.HomeSync(hostile, "status").Succeeded();
        _fleet
            .Desktop.HomeSync(hostile, "sync", "--repo", _fleet.Desktop.Dotfiles.Path)
            .Succeeded();

        Assert.DoesNotContain("trace", run.Err, StringComparison.Ordinal);
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
        Assert.Equal("changed\n", _fleet.Desktop.Dotfiles.Read(".zshrc"));
        Assert.Equal("new\n", _fleet.Desktop.Dotfiles.Read("new.txt"));
        Assert.Equal("## main...origin/main", _fleet.Desktop.Git("status", "--short", "--branch"));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(_elsewhere.Path)));
    }

    [Fact]
    public void Of_a_hook_that_starts_us_do_not_start_a_sync_inside_a_sync()
    {
        Laptop.Hook(
            "post-commit",
            $"'{NativeBinary.Path}' sync --force && echo > \"$TMPDIR/hook\""
        );
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync", "--force");
        sync.Wait().Succeeded();
        Assert.True(Laptop.Temp.Has("hook"));
        Assert.Single(File.ReadLines(Laptop.Paths.MetricsFile));
    }

    [Fact]
    public void Of_git_itself_when_it_starts_us_are_survived()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.Git("commit", "-qam", "Changed");
        Laptop.Git("config", "alias.share", $"!'{NativeBinary.Path}' sync");
        Laptop.Git("share");
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("relative/home")]
    public void Without_a_proper_home_its_path_is_still_absolute(string? home)
    {
        var run = Laptop
            .HomeSync(new Dictionary<string, string?> { ["HOME"] = home }, "config", "path")
            .Succeeded();
        Assert.StartsWith("/", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("/config.yml\n", run.Out, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Variables(string text) =>
        text.Replace("ELSEWHERE", _elsewhere.Path.Replace(' ', '\u00a0'), StringComparison.Ordinal)
            .Split(' ')
            .Select(word => word.Replace('\u00a0', ' ').Split('=', 2))
            .ToDictionary(pair => pair[0], pair => (string?)pair[1]);
}
