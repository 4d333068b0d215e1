using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class WhenThereIsNoUpstream : IDisposable
{
    private readonly Fleet _fleet = new();

    public WhenThereIsNoUpstream() => Laptop.Configure();

    private Machine Laptop => _fleet.Laptop;

    private string Upstream => Laptop.Git("rev-parse", "--abbrev-ref", "@{upstream}");

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void A_new_branch_is_sent_and_gets_its_upstream()
    {
        Laptop.Git("switch", "--quiet", "--create", "work");
        var tip = Laptop.Commit(".vimrc", "set number\n");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(tip, Laptop.Git("-C", _fleet.Remote, "rev-parse", "work"));
        Assert.Equal("origin/work", Upstream);
        Assert.Equal("## work...origin/work", Laptop.Git("status", "--short", "--branch"));
        Snapshot.Match(run.Transcript);
        // Against what its files could be counted isn't known.
        var history = Laptop.HomeSync("history").Out;
        Assert.DoesNotContain("0 files", history, StringComparison.Ordinal);
        Assert.Contains(" commit", history, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_branch_beside_others_that_it_has_nothing_to_do_with_is_warned_of()
    {
        Laptop.Git("switch", "--quiet", "--orphan", "master");
        Laptop.Commit(".vimrc", "set number\n");
        Assert.Contains(
            "[WARN] Branch master is new at origin, and as far as this machine knows has no commit in common with what is there: main.",
            Laptop.HomeSync("sync").Succeeded().Err,
            StringComparison.Ordinal
        );
        Laptop.Commit(".vimrc", "set nonumber\n");
        Assert.Equal("", Laptop.HomeSync("sync").Succeeded().Err);
    }

    [Fact]
    public void A_new_branch_beside_one_that_went_on_is_an_ordinary_one()
    {
        _fleet.Desktop.Send(".vimrc", "set number\n");
        Laptop.Git("switch", "--quiet", "--create", "work");
        Laptop.Commit(".zshrc", "changed\n");
        Assert.Equal("", Laptop.HomeSync("sync").Succeeded().Err);
    }

    [Fact]
    public void A_branch_that_the_remote_has_already_is_followed()
    {
        Laptop.Git("branch", "--unset-upstream");
        var tip = _fleet.Desktop.Send(".vimrc", "set number\n");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((tip, "origin/main"), (Laptop.Tip(), Upstream));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Uncommitted_changes_go_along()
    {
        Laptop.Git("branch", "--unset-upstream");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal((Laptop.Tip(), "origin/main"), (_fleet.Tip(), Upstream));
    }

    [Fact]
    public void An_empty_remote_gets_the_branch()
    {
        Laptop.Git("-C", _fleet.Remote, "update-ref", "-d", "refs/heads/main");
        Laptop.Git("branch", "--unset-upstream");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), "origin/main"), (_fleet.Tip(), Upstream));
    }

    [Fact]
    public void A_branch_that_is_gone_at_the_remote_is_sent_again()
    {
        Laptop.Git("-C", _fleet.Remote, "update-ref", "-d", "refs/heads/main");
        Laptop.Git("fetch", "--quiet", "--prune");
        var run = Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void A_remote_made_by_hand_without_a_refspec_works()
    {
        Laptop.Git("remote", "remove", "origin");
        Laptop.Git("config", "remote.home.url", _fleet.Remote);
        Laptop.Commit(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), "home/main"), (_fleet.Tip(), Upstream));
    }

    [Fact]
    public void With_several_remotes_it_asks_for_a_choice()
    {
        Laptop.Git("remote", "rename", "origin", "github");
        Laptop.Git("remote", "add", "nas", _fleet.Remote);
        Laptop.Git("branch", "--unset-upstream");
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void With_several_remotes_the_command_for_it_may_be_pasted_whatever_the_branch_is_called()
    {
        Laptop.Git("remote", "rename", "origin", "it's");
        Laptop.Git("remote", "add", "nas", _fleet.Remote);
        Laptop.Git("switch", "--quiet", "--create", "mine&yours");
        Laptop.Types(Laptop.Stops("sync"));
        Assert.Equal("it's/mine&yours", Upstream);
    }

    [Fact]
    public void With_several_remotes_origin_is_the_one()
    {
        Laptop.Git("remote", "add", "nas", "/nowhere");
        Laptop.Git("branch", "--unset-upstream");
        Laptop.Commit(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((Laptop.Tip(), "origin/main"), (_fleet.Tip(), Upstream));
    }
}
