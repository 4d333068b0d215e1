using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

public sealed class AConflict : IDisposable
{
    private readonly Fleet _fleet = new();

    public AConflict()
    {
        Desktop.Dotfiles.Write("gone", "1\n");
        Desktop.Dotfiles.Write("folder/file", "1\n");
        Desktop.Dotfiles.Write("old-name", "a\nb\nc\nd\n");
        Desktop.Dotfiles.Write("binary", [0, 1, 2]);
        Desktop.SendAll("More files");
        Laptop.Git("pull", "--quiet");
        Desktop.Dotfiles.Write(".zshrc", "theirs\n");
        Desktop.Dotfiles.Delete("gone");
        Desktop.Dotfiles.Delete("folder");
        Desktop.Dotfiles.Write("folder", "a file now\n");
        Desktop.Git("mv", "old-name", "their-name");
        Desktop.Dotfiles.Write("added", "theirs\n");
        Desktop.Dotfiles.Write("binary", [0, 1, 3]);
        Desktop.SendAll("Theirs");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.Dotfiles.Write("gone", "2\n");
        Laptop.Dotfiles.Write("folder/file", "2\n");
        Laptop.Git("mv", "old-name", "my-name");
        Laptop.Dotfiles.Write("added", "mine\n");
        Laptop.Dotfiles.Write("binary", [0, 1, 4]);
        Laptop.CommitAll("Mine");
        Laptop.Configure("on_diverged: rebase");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("rebase")]
    [InlineData("merge")]
    public void Touches_nothing_and_names_each_file_with_its_kind(string policy)
    {
        Laptop.Configure($"on_diverged: {policy}");
        Laptop.Git("fetch", "--quiet");
        var (tip, index) = (Laptop.Tip(), Laptop.Index());
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal((tip, index, ""), (Laptop.Tip(), Laptop.Index(), Laptop.ShortStatus()));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
        Snapshot.Match(run.Transcript, policy);
    }

    [Fact]
    public void Is_rehearsed_as_it_would_be_settled()
    {
        Laptop.Configure("on_diverged: stop");
        Laptop.HomeSync("sync");
        var rehearsed = Laptop.HomeSync("resolve", "--ours", "--dry-run").Succeeded();
        Assert.Contains("Would bring both sides together by a merge", rehearsed.Out);
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        rehearsed = Laptop.HomeSync("resolve", "--ours", "--dry-run");
        var run = Laptop.HomeSync("resolve", "--ours");
        Assert.Equal((1, 1, run.Err), (rehearsed.ExitCode, run.ExitCode, rehearsed.Err));
        Assert.Contains("There is no conflict to settle", run.Err);
    }

    [Fact]
    public void Beside_changed_files_is_settled_by_what_is_advised()
    {
        Laptop.Dotfiles.Write(".zshrc", "mine, and more\n");
        Assert.Equal(1, Laptop.HomeSync("sync", "--force").ExitCode);
        Assert.Contains(
            "To settle it: home-sync resolve --ours, --theirs or --edit (each with --force: it commits your changes first)\n",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Run: home-sync resolve --ours --force\n",
            Laptop.HomeSync("resolve", "--ours").Err,
            StringComparison.Ordinal
        );
        Laptop.HomeSync("resolve", "--ours", "--force").Succeeded();
        Assert.Equal("mine, and more\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.DoesNotContain(
            "To settle it",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Is_what_status_keeps_saying_until_it_is_settled()
    {
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Contains("In conflict: .zshrc: changed on both sides", Status());
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.DoesNotContain("In conflict", Status());
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
    }

    [Fact]
    public void Is_no_more_in_status_once_it_was_settled_by_hand()
    {
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Laptop.Git("merge", "--quiet", "--strategy=ours", "--no-edit", "origin/main");
        Assert.DoesNotContain("In conflict", Status());
        Laptop.HomeSync("sync").Succeeded();
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
    }

    [Fact]
    public void Is_not_forgotten_by_a_sync_that_has_nothing_to_do_with_it()
    {
        Laptop.HomeSync("resolve", "--theirs", ".zshrc").Succeeded();
        Laptop.HomeSync("sync", "--skip-pull", "--skip-push").Succeeded();
        Laptop.Git("switch", "--quiet", "--create", "other");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("switch", "--quiet", "main");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Contains("In conflict: added", Status());
        Laptop.HomeSync("resolve", "--ours", "added", "gone", "folder", "binary").Succeeded();
        Laptop.HomeSync("resolve", "--ours", "old-name").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("added"));
    }

    [Fact]
    public void Is_settled_with_this_machines_version()
    {
        var run = Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        AssertMine(Laptop);
        Desktop.HomeSync("sync").Succeeded();
        AssertMine(Desktop);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Is_settled_with_the_remotes_version()
    {
        Laptop.HomeSync("resolve", "--theirs").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.False(Laptop.Dotfiles.Has("gone"));
        Assert.Equal("a file now\n", Laptop.Dotfiles.Read("folder"));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("added"));
        Assert.Equal([0, 1, 3], Laptop.Dotfiles.ReadBytes("binary"));
        Assert.True(Laptop.Dotfiles.Has("their-name"));
        Assert.False(Laptop.Dotfiles.Has("my-name"));
    }

    [Fact]
    public void Is_settled_file_by_file()
    {
        var first = Laptop.HomeSync("resolve", "--theirs", ".zshrc", "added").Succeeded();
        Assert.Equal("mine\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.DoesNotContain("In conflict: .zshrc", Status());
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("2\n", Laptop.Dotfiles.Read("gone"));
        Snapshot.Match(first.Transcript);
    }

    [Fact]
    public void Settled_file_by_file_keeps_each_decision()
    {
        Laptop.HomeSync("resolve", "--theirs", ".zshrc", "added").Succeeded();
        Laptop.HomeSync("resolve", "--ours", "gone", "folder", "binary").Succeeded();
        Laptop.HomeSync("resolve", "--ours", "old-name").Succeeded();
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read(".zshrc"));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("added"));
        Assert.Equal("2\n", Laptop.Dotfiles.Read("gone"));
        Assert.Equal("2\n", Laptop.Dotfiles.Read("folder/file"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Is_not_at_a_path_that_was_misspelled()
    {
        var run = Laptop.HomeSync("resolve", "--ours", "nosuch");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Not in conflict: nosuch", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Settled_and_not_sent_can_be_undone_whatever_was_taken()
    {
        Laptop.Configure("on_diverged: rebase", "auto_push_enabled: false");
        var tip = Laptop.Tip();
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        Assert.NotEqual(tip, Laptop.Tip());
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal((tip, ""), (Laptop.Tip(), Laptop.ShortStatus()));
        AssertMine(Laptop);
    }

    [Fact]
    public void Once_settled_can_be_undone()
    {
        Laptop.HomeSync("resolve", "--theirs").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        AssertMine(Laptop);
        Assert.Equal("", Laptop.ShortStatus());
    }

    [Fact]
    public void That_is_not_there_is_not_settled()
    {
        Laptop.HomeSync("resolve", "--ours").Succeeded();
        var run = Laptop.HomeSync("resolve", "--ours");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Is_named_by_a_dry_run_which_writes_nothing()
    {
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.DoesNotContain("in the way", run.Err, StringComparison.Ordinal);
        Assert.Contains("may be a conflict: .zshrc", run.Err, StringComparison.Ordinal);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
    }

    [Fact]
    public void Needs_a_side()
    {
        Assert.Equal(1, Laptop.HomeSync("resolve").ExitCode);
        Assert.Equal(1, Laptop.HomeSync("resolve", "--ours", "--theirs").ExitCode);
    }

    private static void AssertMine(Machine machine)
    {
        Assert.Equal("mine\n", machine.Dotfiles.Read(".zshrc"));
        Assert.Equal("2\n", machine.Dotfiles.Read("gone"));
        Assert.Equal("2\n", machine.Dotfiles.Read("folder/file"));
        Assert.Equal("mine\n", machine.Dotfiles.Read("added"));
        Assert.Equal([0, 1, 4], machine.Dotfiles.ReadBytes("binary"));
        Assert.True(machine.Dotfiles.Has("my-name"));
        Assert.False(machine.Dotfiles.Has("their-name"));
    }

    private string Status() => Laptop.HomeSync("status").Succeeded().Out;
}
