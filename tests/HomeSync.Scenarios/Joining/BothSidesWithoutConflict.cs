using HomeSync.TestKit;

namespace HomeSync.Scenarios.Joining;

public sealed class BothSidesWithoutConflict : IDisposable
{
    private readonly Fleet _fleet = new();

    public BothSidesWithoutConflict()
    {
        Desktop.Send("common", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Laptop.Git("pull", "--quiet");
        Desktop.Dotfiles.Write("common", "one\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Desktop.SendAll("One");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Come_together_by_a_rebase_with_author_date_and_message_as_they_were()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Git(
            "commit",
            "--quiet",
            "--allow-empty",
            "--author=Zoë <zoe@example.org>",
            "--date=2020-01-02T03:04:05+0300",
            "--message=Empty on purpose\n\nwith a body "
        );
        Laptop.Commit("only-here", "x\n", "Only here");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Assert.Equal(
            ["Only here", "Empty on purpose", "One", "Change common", "Begin"],
            _fleet.Subjects()
        );
        Assert.Equal(
            "Zoë zoe@example.org 2020-01-02T03:04:05+03:00|Empty on purpose\n\nwith a body",
            Laptop.Git("log", "-1", "--skip=1", "--format=%an %ae %aI|%B").TrimEnd()
        );
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Come_together_with_an_edit_of_the_same_file_elsewhere()
    {
        Laptop.Configure("on_diverged: rebase", "auto_commit: true");
        Laptop.Dotfiles.Write("common", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("one\n2\n3\n4\n5\n6\n7\n8\nnine\n", Laptop.Dotfiles.Read("common"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
        Desktop.HomeSync("sync").Succeeded();
        Assert.Equal("one\n2\n3\n4\n5\n6\n7\n8\nnine\n", Desktop.Dotfiles.Read("common"));
        Snapshot.Match(run.Transcript);
    }

    [Theory]
    [InlineData("rebase")]
    [InlineData("merge")]
    public void Come_together_under_the_new_name_of_a_file_that_was_renamed_there(string how)
    {
        Laptop.Configure($"on_diverged: {how}");
        Desktop.Git("mv", "common", "renamed");
        Desktop.SendAll("Rename");
        Laptop.Dotfiles.Write("common", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        Laptop.CommitAll("Nine");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("one\n2\n3\n4\n5\n6\n7\n8\nnine\n", Laptop.Dotfiles.Read("renamed"));
        Assert.False(Laptop.Dotfiles.Has("common"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Come_together_by_a_merge()
    {
        Laptop.Configure("on_diverged: merge");
        var mine = Laptop.Commit("only-here", "x\n");
        var theirs = _fleet.Tip();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal($"{mine} {theirs}", Laptop.Git("log", "-1", "--format=%P"));
        Assert.Equal("Merge origin/main", Laptop.Git("log", "-1", "--format=%s"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Are_merged_where_an_unpublished_commit_is_a_merge_itself()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Git("switch", "--quiet", "--create", "side");
        Laptop.Commit("side", "x\n");
        Laptop.Git("switch", "--quiet", "main");
        Laptop.Commit("main", "x\n");
        Laptop.Git("merge", "--quiet", "--no-edit", "side");
        var merge = Laptop.Tip();
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(merge, Laptop.Git("rev-parse", "HEAD^1"));
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Drop_what_the_upstream_has_already()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Dotfiles.Write("common", "one\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Laptop.CommitAll("The same");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(Desktop.Tip(), Laptop.Tip());
        Assert.Equal("", Laptop.ShortStatus());
    }

    [Fact]
    public void Keep_a_change_that_differs_in_white_space_alone()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Dotfiles.Write("common", " one\n2\n3\n4\n5\n6\n7\n8\n9\n");
        Laptop.CommitAll("Indented");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.StartsWith(" one", Laptop.Dotfiles.Read("common"), StringComparison.Ordinal);
    }

    [Fact]
    public void Send_nothing_that_the_move_would_refuse()
    {
        Laptop.Configure("on_diverged: rebase", "auto_commit: true");
        Desktop.Send("new", "theirs\n");
        var tip = _fleet.Tip();
        Laptop.Dotfiles.Write("new", "mine\n");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Equal((tip, "mine\n"), (_fleet.Tip(), Laptop.Dotfiles.Read("new")));
        File.Delete(Laptop.Dotfiles["new"]);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Keep_a_hand_made_commit_in_a_backup_branch_only_where_it_was_automatic()
    {
        Laptop.Configure("on_diverged: rebase", "auto_commit: true");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.HomeSync("sync").Succeeded();
        var backup = Assert.Single(Laptop.Git("branch", "--list", "backup-*").Split('\n')).Trim();
        Assert.Equal("mine", Laptop.Git("show", $"{backup}:.zshrc"));
        Assert.NotEqual(Laptop.Tip(), Laptop.Git("rev-parse", backup));
        Desktop.HomeSync("sync").Succeeded();
        Desktop.Send("again", "x\n");
        Laptop.Dotfiles.Write(".zshrc", "mine again\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Single(Laptop.Git("branch", "--list", "backup-*").Split('\n'));
    }

    [Fact]
    public void Come_together_without_sending_by_pull()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Commit("only-here", "x\n");
        var tip = _fleet.Tip();
        Laptop.HomeSync("pull").Succeeded();
        Assert.Equal((tip, 1, ""), (_fleet.Tip(), Laptop.Ahead(), Laptop.ShortStatus()));
    }

    [Fact]
    public void Can_be_undone_and_the_own_edits_stay()
    {
        Laptop.Configure("on_diverged: rebase", "auto_commit: true");
        Laptop.Dotfiles.Write("common", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("undo").Succeeded();
        Assert.Equal("1\n2\n3\n4\n5\n6\n7\n8\nnine\n", Laptop.Dotfiles.Read("common"));
        Assert.Equal(("", 1), (Laptop.ShortStatus(), Laptop.Ahead()));
    }

    [Fact]
    public void Keep_what_is_staged_and_untracked_out_of_harm()
    {
        Laptop.Configure("on_diverged: rebase");
        Laptop.Dotfiles.Write("secret.local", "ignored\n");
        Laptop.Dotfiles.Write("untracked", "untracked\n");
        Laptop.Dotfiles.Write("new", "staged\n");
        Laptop.Git("add", "new");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("ignored\n", Laptop.Dotfiles.Read("secret.local"));
        Assert.Equal("?? untracked", Laptop.ShortStatus());
        Assert.Equal(_fleet.Tip(), Laptop.Tip());
    }

    [Fact]
    public void Stop_when_an_untracked_file_stands_in_the_way_of_the_result()
    {
        Laptop.Configure("on_diverged: rebase");
        Desktop.Send("both", "theirs\n");
        Laptop.Commit("only-here", "x\n");
        Laptop.Dotfiles.Write("both", "mine\n");
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("both"));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path), ignoreGit: true));
    }
}
