using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Files that git was told to look away from, by skip-worktree or assume-unchanged.</summary>
public sealed class IncomingOverHiddenFiles : IDisposable
{
    private readonly Fleet _fleet = new();
    private readonly string _theirs;

    public IncomingOverHiddenFiles()
    {
        Laptop.Configure();
        Desktop.Send("local.conf", "first\n");
        Laptop.Git("pull", "--quiet");
        Desktop.Commit("other.conf", "theirs\n");
        _theirs = Desktop.Send("local.conf", "theirs\n");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("--skip-worktree")]
    [InlineData("--assume-unchanged")]
    public void An_edit_stops_it(string flag)
    {
        Laptop.Git("update-index", flag, "local.conf");
        Laptop.Dotfiles.Write("local.conf", "mine\n");
        var (tip, index) = (Laptop.Tip(), Laptop.Index());
        var run = Laptop.HomeSync("sync");
        Assert.Equal((1, tip, index), (run.ExitCode, Laptop.Tip(), Laptop.Index()));
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("local.conf"));
        Snapshot.Match(run.Transcript, flag[2..]);
    }

    [Theory]
    [InlineData("--skip-worktree", "S")]
    [InlineData("--assume-unchanged", "h")]
    public void Without_an_edit_the_change_comes_in_and_the_flag_stays(string flag, string letter)
    {
        Laptop.Git("update-index", flag, "local.conf");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_theirs, ""), (Laptop.Tip(), Laptop.Status()));
        Assert.Equal("theirs\n", Laptop.Dotfiles.Read("local.conf"));
        Assert.Equal($"{letter} local.conf", Laptop.Git("ls-files", "-v", "local.conf"));
    }

    [Theory]
    [InlineData("--skip-worktree", "S", "other.conf")]
    [InlineData("--skip-worktree", "S", "nowhere")]
    [InlineData("--assume-unchanged", "h", "other.conf")]
    public void A_link_is_what_it_says_and_not_what_it_leads_to(
        string flag,
        string letter,
        string target
    )
    {
        Desktop.Dotfiles.Link("link", target);
        Desktop.SendAll("Add a link");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Git("update-index", flag, "link");
        LeadElsewhere("local.conf");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("local.conf", new FileInfo(Laptop.Dotfiles["link"]).LinkTarget);
        Assert.Equal($"{letter} link", Laptop.Git("ls-files", "-v", "link"));

        Laptop.Dotfiles.Delete("link");
        Laptop.Dotfiles.Link("link", "mine");
        LeadElsewhere("other.conf");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Equal("mine", new FileInfo(Laptop.Dotfiles["link"]).LinkTarget);
    }

    [Fact]
    public void A_folder_in_its_place_stops_it()
    {
        Laptop.Git("update-index", "--skip-worktree", "local.conf");
        Laptop.Dotfiles.Delete("local.conf");
        Laptop.Dotfiles.Write("local.conf/mine", "mine\n");
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("hidden by skip-worktree", run.Err, StringComparison.Ordinal);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("local.conf/mine"));
    }

    [Theory]
    [InlineData("--skip-worktree")]
    [InlineData("--assume-unchanged")]
    public void An_edit_of_another_file_is_kept(string flag)
    {
        Laptop.Git("update-index", flag, ".zshrc");
        Laptop.Dotfiles.Write(".zshrc", "mine\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_theirs, "mine\n"), (Laptop.Tip(), Laptop.Dotfiles.Read(".zshrc")));
    }

    [Fact]
    public void A_file_left_out_by_a_sparse_checkout_stays_out()
    {
        Laptop.Git("update-index", "--skip-worktree", "local.conf");
        Laptop.Dotfiles.Delete("local.conf");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_theirs, ""), (Laptop.Tip(), Laptop.Status()));
        Assert.False(Laptop.Dotfiles.Has("local.conf"));
        Assert.True(Laptop.Dotfiles.Has("other.conf"));
        Assert.Equal("S local.conf", Laptop.Git("ls-files", "-v", "local.conf"));
    }

    [Fact]
    public void A_deletion_of_an_edited_one_stops_it()
    {
        Desktop.Dotfiles.Delete("local.conf");
        Desktop.SendAll("Drop it");
        Laptop.Git("update-index", "--skip-worktree", "local.conf");
        Laptop.Dotfiles.Write("local.conf", "mine\n");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("local.conf"));
    }

    [Fact]
    public void Force_does_not_commit_what_they_hide()
    {
        Laptop.Git("pull", "--quiet");
        Laptop.Git("update-index", "--skip-worktree", "local.conf");
        Laptop.Dotfiles.Write("local.conf", "mine\n");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal("theirs", Laptop.Git("show", "HEAD:local.conf"));
        Assert.Equal("mine\n", Laptop.Dotfiles.Read("local.conf"));
        Assert.Equal("S local.conf", Laptop.Git("ls-files", "-v", "local.conf"));
    }

    private void LeadElsewhere(string target)
    {
        Desktop.Dotfiles.Delete("link");
        Desktop.Dotfiles.Link("link", target);
        Desktop.SendAll("Lead elsewhere");
    }
}
