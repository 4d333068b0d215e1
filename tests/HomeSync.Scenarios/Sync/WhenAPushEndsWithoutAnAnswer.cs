using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>Through a real ssh server, with the line cut before or after the commit arrived.</summary>
public sealed class WhenAPushEndsWithoutAnAnswer : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly string _old;

    public WhenAPushEndsWithoutAnAnswer()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
        Laptop.Dotfiles.Write("wallpaper.png", Megabyte());
        Laptop.Git("add", "wallpaper.png");
        _old = Laptop.Tip();
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [SshFact]
    public void After_it_arrived_the_next_sync_follows_the_same_commit()
    {
        var first = CutAfterItArrived();
        var arrived = _fleet.Tip();
        Assert.NotEqual(_old, arrived);
        var second = Laptop.HomeSync("sync", "--force").Succeeded();
        AssertSynced(arrived);
        Snapshot.Match(WithoutSshsWords(first) + "\n" + second.Transcript);
    }

    [SshFact]
    public void After_it_arrived_force_is_not_needed_to_follow()
    {
        CutAfterItArrived();
        Laptop.HomeSync("sync").Succeeded();
        AssertSynced(_fleet.Tip());
        Assert.Equal(2, _fleet.Subjects().Length);
    }

    [SshFact]
    public void What_was_edited_since_stays_an_edit_and_goes_with_the_next_commit()
    {
        CutAfterItArrived();
        var arrived = _fleet.Tip();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        var dirty = Laptop.HomeSync("sync");
        Assert.Equal((1, arrived), (dirty.ExitCode, Laptop.Tip()));
        Assert.Equal(" M .zshrc", Laptop.Git("status", "--short"));
        Assert.Equal("export EDITOR=nano\n", Laptop.Dotfiles.Read(".zshrc"));
        Laptop.HomeSync("sync", "--force").Succeeded();
        Assert.Equal(arrived, Laptop.Git("rev-parse", "HEAD^"));
        AssertSynced(_fleet.Tip());
    }

    [SshFact]
    public void What_others_put_on_top_comes_in_at_once()
    {
        CutAfterItArrived();
        var arrived = _fleet.Tip();
        var desktop = _fleet.Add("desktop");
        var theirs = desktop.Send(".vimrc", "set number\n");
        Laptop.HomeSync("sync").Succeeded();
        AssertSynced(theirs);
        Assert.Equal(arrived, Laptop.Git("rev-parse", "HEAD^"));
    }

    [SshFact]
    public void What_this_machine_had_committed_stays_within_reach_when_it_was_brought_together()
    {
        _fleet.Add("desktop").Send(".vimrc", "set number\n");
        Laptop.Configure("on_diverged: rebase");
        CutAfterItArrived();
        var ours = Laptop.Git("rev-parse", "refs/home-sync/unconfirmed-local");
        Assert.NotEqual(ours, _fleet.Tip());
        Laptop.HomeSync("sync").Succeeded();
        AssertSynced(_fleet.Tip());
        Assert.NotEqual("", Laptop.Git("for-each-ref", "--contains", ours));
    }

    [SshFact]
    public void Before_it_arrived_the_next_sync_sends_it_once()
    {
        using var server = new SshServer();
        using var relay = new CuttingRelay(server.Port) { CutAfterSent = 500_000 };
        Use(server, relay);
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var first = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, 1, _old), (first.ExitCode, relay.Cuts, _fleet.Tip()));
        var after = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        Assert.Empty(before.Diff(after, ignoreGit: true));
        var prepared = Laptop.Git("rev-parse", "refs/home-sync/unconfirmed");
        Laptop.HomeSync("sync", "--force").Succeeded();
        AssertSynced(prepared);
        Assert.Equal(2, _fleet.Subjects().Length);
        Snapshot.Match(WithoutSshsWords(first));
    }

    [Fact]
    public void And_it_arrived_a_dry_run_says_that_it_will_be_followed()
    {
        // The laptop forgets that it has moved already; the remote has the commit.
        Laptop.Git("config", "core.logAllRefUpdates", "true");
        Laptop.Commit("sent", "1\n");
        Laptop.Git("push", "--quiet");
        var sent = Laptop.Tip();
        Laptop.Git("update-ref", "refs/heads/main", _old);
        Laptop.Git("reset", "--quiet");
        Laptop.Git("update-ref", "refs/home-sync/unconfirmed", sent);
        Laptop.Dotfiles.Write(
            ".git/home-sync/unconfirmed.json",
            $$"""{"Branch":"refs/heads/main","OldTip":"{{_old}}","Commit":"{{sent}}"}"""
        );
        var rehearsed = Laptop.HomeSync("sync", "--dry-run").Succeeded();
        Assert.Contains("Would follow the last push", rehearsed.Out, StringComparison.Ordinal);
        Assert.Equal(_old, Laptop.Tip());
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(sent, Laptop.Tip());
    }

    [SshFact]
    public void Before_it_arrived_a_later_edit_goes_along()
    {
        using var server = new SshServer();
        using var relay = new CuttingRelay(server.Port) { CutAfterSent = 500_000 };
        Use(server, relay);
        Assert.Equal(1, Laptop.HomeSync("sync", "--force").ExitCode);
        var first = Laptop.Git("rev-parse", "refs/home-sync/unconfirmed");
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        Laptop.HomeSync("sync", "--force").Succeeded();
        // The file as it was then is in that commit alone.
        Assert.Equal(
            $"refs/home-sync/superseded/{first}",
            Laptop.Git("for-each-ref", "--format=%(refname)", "--points-at", first)
        );
        AssertSynced(_fleet.Tip());
        Assert.Equal("export EDITOR=nano", Laptop.Git("show", "origin/main:.zshrc"));
        Assert.Equal(2, _fleet.Subjects().Length);
    }

    [SshFact]
    public void Before_it_arrived_and_then_refused_what_was_saved_at_first_stays_within_reach()
    {
        string first;
        using (var server = new SshServer())
        {
            using var relay = new CuttingRelay(server.Port) { CutAfterSent = 500_000 };
            Use(server, relay);
            Assert.Equal(1, Laptop.HomeSync("sync", "--force").ExitCode);
            first = Laptop.Git("rev-parse", "refs/home-sync/unconfirmed");
        }
        Laptop.Git("remote", "set-url", "origin", _fleet.Remote);
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=nano\n");
        _fleet.Hook("pre-receive", "exit 1");
        Assert.Equal(1, Laptop.HomeSync("sync", "--force").ExitCode);
        Assert.Equal(
            $"refs/home-sync/superseded/{first}",
            Laptop.Git("for-each-ref", "--format=%(refname)", "--points-at", first)
        );
    }

    private Run CutAfterItArrived()
    {
        using var server = new SshServer();
        using var relay = new CuttingRelay(server.Port);
        var there = _fleet.Tip();
        relay.CutBeforeAnswer = () => _fleet.Tip() != there;
        var real = Laptop.Git("remote", "get-url", "origin");
        Use(server, relay);
        var (status, index) = (Laptop.Status(), Laptop.Index());
        var run = Laptop.HomeSync("sync", "--force");
        Assert.Equal((1, 1), (run.ExitCode, relay.Cuts));
        Assert.Equal((_old, status, index), (Laptop.Tip(), Laptop.Status(), Laptop.Index()));
        Laptop.Git("remote", "set-url", "origin", real);
        return run;
    }

    private void Use(SshServer server, CuttingRelay relay)
    {
        server.Admit(Laptop);
        Laptop.Names.Add(($"127.0.0.1:{relay.Port}", "<host>"));
        Laptop.Names.Add(($"127.0.0.1 port {relay.Port}", "<host>"));
        Laptop.Git("remote", "set-url", "origin", server.Url(_fleet.Remote, relay.Port));
    }

    private void AssertSynced(string commit)
    {
        Assert.Equal((commit, commit, ""), (Laptop.Tip(), _fleet.Tip(), Laptop.Status()));
        Assert.Equal(Megabyte(), Laptop.Dotfiles.ReadBytes("wallpaper.png"));
        Assert.False(Laptop.Dotfiles.Has(".git/home-sync"));
        Assert.DoesNotContain("unconfirmed", Laptop.Git("for-each-ref"), StringComparison.Ordinal);
    }

    /// <summary>Which of its ends notices first is a matter of chance.</summary>
    private static string WithoutSshsWords(Run run) =>
        Regex.Replace(run.Transcript, @"(?<=  Remote: .*\n\n)(  .*\n)+", "  <what ssh said>\n");

    private static byte[] Megabyte()
    {
        var bytes = new byte[1_000_000];
        new Random(1).NextBytes(bytes);
        return bytes;
    }
}
