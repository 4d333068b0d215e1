using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>A person goes on working while a sync runs: their work is never lost and never taken for ours.</summary>
public sealed class SomebodyAtWorkMeanwhile : IDisposable
{
    private const string Commits = "echo mine > mine.conf; git add mine.conf; git commit -qm Mine";
    private readonly Fleet _fleet = new();
    private readonly string _old;

    public SomebodyAtWorkMeanwhile()
    {
        Laptop.Configure();
        _old = Laptop.Tip();
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("write-tree")]
    [InlineData("commit-tree")]
    [InlineData("push")]
    public void A_commit_is_kept_and_sent_when_ours_is_prepared(string before)
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        SyncWhile(before, Commits, "--force");
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Contains("Mine", Laptop.Git("log", "--format=%s"), StringComparison.Ordinal);
        Assert.Equal("mine", Laptop.Git("show", "HEAD:mine.conf"));
        var mine = Laptop.Git("log", "--format=%H", "--grep=^Mine$");
        Assert.Equal("mine.conf", Laptop.Git("show", "--format=", "--name-only", mine));
        // Ours was sent already where it comes before the push.
        Laptop.Configure("on_diverged: rebase");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal("export EDITOR=vim", Laptop.Git("-C", _fleet.Remote, "show", "main:.zshrc"));
        Assert.Equal("mine", Laptop.Git("-C", _fleet.Remote, "show", "main:mine.conf"));
    }

    [Fact]
    public void A_commit_of_the_very_same_change_is_sent_and_not_taken_for_nothing()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        var run = SyncWhile("for-each-ref", "git commit -qam Mine", "--force").Succeeded();
        Assert.DoesNotContain("Nothing to do", run.Out, StringComparison.Ordinal);
        Assert.Equal("Mine", Laptop.Git("log", "-1", "--format=%s", "origin/main"));
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
    }

    [Fact]
    public void A_push_of_the_very_commits_is_not_taken_for_a_rewritten_remote()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Git("commit", "--quiet", "--all", "--message", "Mine");
        SyncWhile("--walk-reflogs", "git push -q").Succeeded();
        Assert.Equal("Mine", Laptop.Git("log", "-1", "--format=%s", "origin/main"));
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
    }

    [Fact]
    public void Deleting_a_folder_in_the_very_move_is_respected_and_keeps_no_sync_from_its_end()
    {
        _fleet.Desktop.Dotfiles.Write("folder/one", "1\n");
        _fleet.Desktop.Dotfiles.Write("folder/two", "2\n");
        _fleet.Desktop.SendAll("A folder");
        Laptop.HomeSync("sync").Succeeded();
        _fleet.Desktop.Dotfiles.Delete("folder/one");
        _fleet.Desktop.Send("folder/two", "2, changed\n");
        Laptop.Hook(
            "reference-transaction",
            $"[ \"$1\" = committed ] && grep -q refs/heads/main && rm -rf '{Laptop.Dotfiles["folder"]}'\nexit 0"
        );
        Laptop.HomeSync("sync");
        Laptop.Dotfiles.Delete(".git/hooks/reference-transaction");
        Assert.False(Laptop.Dotfiles.Has("folder"));
        Assert.False(Laptop.Dotfiles.Has(".git/index.lock"));
        Laptop.HomeSync("sync", "--force");
        Laptop.HomeSync("resolve", "--ours", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.False(Laptop.Dotfiles.Has("folder"));
    }

    [Fact]
    public void Packing_refs_keeps_no_sync_from_its_end()
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Dotfiles.Write(".git/packed-refs.lock", "");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Laptop.Dotfiles.Delete(".git/packed-refs.lock");
    }

    [Theory]
    [InlineData("read-tree")]
    [InlineData("checkout-index")]
    public void A_commit_while_theirs_comes_in_is_kept(string before)
    {
        var theirs = _fleet.Desktop.Send("theirs.conf", "1\n");
        var run = SyncWhile(before, Commits);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("mine.conf"));
        Assert.Contains(
            "Mine",
            Laptop.Git("log", "--all", "--format=%s"),
            StringComparison.Ordinal
        );
        Assert.Equal(theirs, _fleet.Tip());
        Assert.True(run.ExitCode != 0 || Laptop.Tip() != theirs, run.Transcript);
        Assert.False(Laptop.Dotfiles.Has(".git/index.lock"));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
    }

    [Theory]
    [InlineData("commit-tree")]
    [InlineData("push")]
    public void What_is_staged_meanwhile_stays_staged_or_is_committed(string before)
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        SyncWhile(before, "echo mine > mine.conf; git add mine.conf", "--force");
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("mine.conf"));
        Assert.Equal("mine.conf", Laptop.Git("ls-files", "mine.conf"));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal("mine", Laptop.Git("show", "HEAD:mine.conf"));
    }

    [Theory]
    [InlineData("write-tree")]
    [InlineData("push")]
    [InlineData("commit-tree")]
    public void After_a_switch_our_commit_does_not_land_on_the_other_branch(string before)
    {
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        SyncWhile(before, "git switch -q -c other; git commit -q --allow-empty -m Mine", "--force");
        Assert.Equal("other", Laptop.Git("branch", "--show-current"));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
        var main = Laptop.Git("rev-parse", "main");
        Assert.Equal(_old, main);
        Assert.Contains("Mine", Laptop.Git("log", "--format=%s"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fast-import")]
    [InlineData("update-ref")]
    public void In_the_move_itself_git_makes_them_wait(string before)
    {
        var theirs = _fleet.Desktop.Send("theirs.conf", "1\n");
        SyncWhile(before, $"({Commits}) 2> \"$HOME/said\"").Succeeded();
        Assert.Contains(
            "index.lock': File exists",
            Laptop.Home.Read("said"),
            StringComparison.Ordinal
        );
        Assert.Equal((theirs, "mine\n"), (Laptop.Tip(), Laptop.Dotfiles.Read("mine.conf")));
    }

    [Theory]
    [InlineData("read-tree")]
    [InlineData("fast-import")]
    [InlineData("update-ref")]
    public void A_file_saved_while_theirs_comes_in_is_kept(string before)
    {
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        var run = SyncWhile(before, "echo mine > .zshrc");
        Assert.Equal((1, "mine\n"), (run.ExitCode, Laptop.Dotfiles.Read(".zshrc")));
        Assert.Equal(_old, Laptop.Tip());
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
    }

    [Fact]
    public void A_file_saved_before_it_is_read_for_the_savepoint_is_kept()
    {
        // Read first, and more than a pipe holds: git has begun before the other one is read.
        _fleet.Desktop.Send(".large", new string('1', 1_000_000));
        Laptop.HomeSync("sync").Succeeded();
        var old = Laptop.Tip();
        _fleet.Desktop.Send(".large", new string('2', 1_000_000));
        _fleet.Desktop.Send(".zshrc", "theirs\n");
        var run = SyncWhile("fast-import", "sleep 0.3; echo mine > .zshrc");
        Assert.Equal((1, "mine\n"), (run.ExitCode, Laptop.Dotfiles.Read(".zshrc")));
        Assert.Equal(old, Laptop.Tip());
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
    }

    [Theory]
    [InlineData("push")]
    [InlineData("fast-import")]
    [InlineData("update-ref")]
    public void A_file_saved_while_ours_goes_out_stays_an_edit(string before)
    {
        Laptop.Dotfiles.Write(".zshrc", "first\n");
        SyncWhile(before, "echo second > .zshrc", "--force").Succeeded();
        Assert.Equal(
            ("second\n", " M .zshrc"),
            (Laptop.Dotfiles.Read(".zshrc"), Laptop.Git("status", "--short"))
        );
        Assert.Equal("first", Laptop.Git("-C", _fleet.Remote, "show", "main:.zshrc"));
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
    }

    /// <summary>A sync, and what is done in it just before the first call of git that has this argument.</summary>
    private Run SyncWhile(string before, string script, params string[] options)
    {
        var meanwhile = Meanwhile.Before(Laptop, before, script);
        var run = Laptop.HomeSync(["sync", .. options]);
        Laptop.Bin.Delete("git");
        meanwhile.AssertHappened();
        return run;
    }
}
