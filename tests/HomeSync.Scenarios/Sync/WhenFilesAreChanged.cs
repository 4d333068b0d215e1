using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenFilesAreChanged : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenFilesAreChanged()
    {
        Laptop.Configure();
        Laptop.Send("old.conf", "old\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Dotfiles.Delete("old.conf");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Without_force_it_stops_and_nothing_changes()
    {
        var (before, tip) = (RepositoryPhoto.Of(Laptop.Dotfiles.Path), _fleet.Tip());
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Assert.Equal(tip, _fleet.Tip());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void With_force_they_are_committed_and_sent()
    {
        var run = Laptop.HomeSync("sync", "--force").Succeeded();
        AssertSent();
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void With_auto_commit_they_are_committed_and_sent()
    {
        Laptop.Configure("auto_commit: true");
        Laptop.HomeSync("sync").Succeeded();
        AssertSent();
    }

    [Fact]
    public void The_commit_has_the_message_and_the_author_that_people_expect()
    {
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Matches(
            @"^laptop <laptop@example\.org> laptop chore: auto-commit before sync - \d{4}-\d\d-\d\d \d\d:\d\d:\d\d$",
            Laptop.Git("log", "-1", "--format=%an <%ae> %cn %B").TrimEnd('\n')
        );
        Assert.Equal("home-sync: auto-commit", Laptop.Git("log", "-g", "-1", "--format=%gs"));
    }

    [Fact]
    public void What_was_staged_by_hand_is_committed_too()
    {
        Laptop.Dotfiles.Write("new.conf", "staged\n");
        Laptop.Git("add", "new.conf");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("staged", Laptop.Git("-C", _fleet.Remote, "show", "main:new.conf"));
        Assert.Equal("", Laptop.Status());
    }

    [Theory]
    [InlineData(false, ".gitignore .zshrc")]
    [InlineData(true, ".gitignore .zshrc nvim")]
    public void What_was_in_a_folder_that_became_a_link_is_gone(bool takesNew, string committed)
    {
        Laptop.Configure($"auto_commit_untracked: {(takesNew ? "true" : "false")}");
        Laptop.Dotfiles.Write("nvim/init.lua", "1\n");
        Laptop.Dotfiles.Write("nvim/lua/deep.lua", "2\n");
        Laptop.SendAll("Add nvim");
        Directory.Move(Laptop.Dotfiles["nvim"], Laptop.Home["elsewhere"]);
        Laptop.Dotfiles.Link("nvim", "../elsewhere");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nvim\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(
            committed,
            Laptop.Git("ls-tree", "-r", "--name-only", "origin/main").Replace('\n', ' ')
        );
        Assert.Equal((Laptop.Tip(), takesNew ? "" : "? nvim"), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal("2\n", Laptop.Home.Read("elsewhere/lua/deep.lua"));
        Assert.Equal("../elsewhere", new FileInfo(Laptop.Dotfiles["nvim"]).LinkTarget);
    }

    [Fact]
    public void Without_the_push_the_commit_stays_here()
    {
        var tip = _fleet.Tip();
        Laptop.HomeSync("sync", "--force", "--skip-push").Succeeded();
        Assert.Equal((tip, ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal(tip, Laptop.Git("rev-parse", "HEAD^"));
    }

    [Fact]
    public void Pull_with_force_commits_and_sends_nothing()
    {
        var tip = _fleet.Tip();
        var run = Laptop.HomeSync("pull", "--force").Succeeded();
        Assert.Equal((tip, ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal(tip, Laptop.Git("rev-parse", "HEAD^"));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Push_sends_what_is_committed_and_leaves_them_alone()
    {
        Laptop.Git("stash", "--quiet");
        var tip = Laptop.Commit(".vimrc", "set number\n");
        Laptop.Git("stash", "pop", "--quiet");
        var (status, index) = (Laptop.Status(), Laptop.Index());
        Laptop.HomeSync("push").Succeeded();
        Assert.Equal((tip, status, index), (_fleet.Tip(), Laptop.Status(), Laptop.Index()));
        Laptop.HomeSync("push", "--force").Succeeded();
        Assert.Equal((tip, status, index), (_fleet.Tip(), Laptop.Status(), Laptop.Index()));
    }

    private void AssertSent()
    {
        Assert.Equal((Laptop.Tip(), ""), (_fleet.Tip(), Laptop.Status()));
        Assert.Equal(
            ".gitignore\n.zshrc",
            Laptop.Git("-C", _fleet.Remote, "ls-tree", "--name-only", "main")
        );
        Assert.Equal("export EDITOR=vim", Laptop.Git("show", "origin/main:.zshrc"));
        Assert.Equal("export EDITOR=vim\n", Laptop.Dotfiles.Read(".zshrc"));
    }
}
