using HomeSync.Core.Doctor;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class TheRepositoryLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_found_by_a_rule_that_is_named()
    {
        var found = Assert.Single(bench.All(RepositoryCheck.Of));
        Assert.EndsWith("dotfiles (found by a usual place)", found.What, StringComparison.Ordinal);
        bench.Repo = "/nowhere";
        Assert.Equal((CheckLevel.Error, "no-repository"), bench.Code(RepositoryCheck.Of));
    }

    [Fact]
    public void Has_a_git_that_is_new_enough()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(GitCheck.Of));
    }

    [Fact]
    public void Is_in_a_state_that_is_told()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(StateCheck.Of));
        Machine.Git("switch", "--quiet", "--detach");
        Assert.Equal((CheckLevel.Error, "detached"), bench.Code(StateCheck.Of));
        Machine.Dotfiles.Write(".git/MERGE_HEAD", Machine.Git("rev-parse", "HEAD"));
        Assert.Equal((CheckLevel.Error, "operation-in-progress"), bench.Code(StateCheck.Of));
    }

    [Fact]
    public void Without_a_commit_is_an_error()
    {
        Machine.Git("switch", "--quiet", "--orphan", "fresh");
        Assert.Equal((CheckLevel.Error, "unborn"), bench.Code(StateCheck.Of));
    }

    [Fact]
    public void With_a_lock_on_its_index_tells_how_old_it_is()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(IndexLockCheck.Of));
        Machine.Dotfiles.Write(".git/index.lock", "");
        Assert.Equal((CheckLevel.Info, "index-locked"), bench.Code(IndexLockCheck.Of));
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(StateCheck.Of));
        bench.Clock.Advance(TimeSpan.FromHours(3.5));
        var old = Assert.Single(bench.All(IndexLockCheck.Of));
        Assert.Equal(CheckLevel.Error, old.Level);
        Assert.Contains("for 3 hours", old.What);
        Assert.StartsWith("rm ", old.Run[0], StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_move_of_our_own_is_told_once()
    {
        Machine.Dotfiles.Write(".git/index.lock", "home-sync 20260131-081502-abcdef\n");
        Machine.Dotfiles.Write(".git/home-sync/move/journal", "");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(StateCheck.Of));
        Assert.Equal((CheckLevel.Info, "index-locked"), bench.Code(IndexLockCheck.Of));
        Assert.Equal((CheckLevel.Warning, "interrupted-move"), bench.Code(UnfinishedCheck.Of));
    }

    [Fact]
    public void Has_an_upstream_that_is_told()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(UpstreamCheck.Of));
        Machine.Git("branch", "--quiet", "--unset-upstream");
        Assert.Equal((CheckLevel.Info, "not-configured"), bench.Code(UpstreamCheck.Of));
        Machine.Git("remote", "remove", "origin");
        Assert.Equal((CheckLevel.Warning, "no-remote"), bench.Code(UpstreamCheck.Of));
        Machine.Git("branch", "other");
        Machine.Git("branch", "--quiet", "--set-upstream-to=other");
        Assert.Equal((CheckLevel.Warning, "local-upstream"), bench.Code(UpstreamCheck.Of));
    }

    [Fact]
    public void That_went_apart_from_its_upstream_is_a_warning_where_that_stops_a_sync()
    {
        Machine.Git("commit", "--quiet", "--allow-empty", "--message", "There");
        Machine.Git("push", "--quiet");
        Machine.Git("branch", "--force", "before", "HEAD~1");
        Machine.Git("switch", "--quiet", "before");
        Machine.Git("commit", "--quiet", "--allow-empty", "--message", "Here");
        Machine.Git("branch", "--quiet", "--set-upstream-to=origin/main");
        Assert.Equal((CheckLevel.Warning, "diverged"), bench.Code(UpstreamCheck.Of));
        Machine.Configure("on_diverged: rebase");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(UpstreamCheck.Of));
    }

    [Fact]
    public void Would_publish_its_savepoints_by_a_mirror_or_a_refspec()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(PushSettingsCheck.Of));
        Machine.Git("config", "remote.origin.mirror", "true");
        Assert.Equal((CheckLevel.Error, "mirror"), bench.Code(PushSettingsCheck.Of));
        Machine.Git("config", "remote.origin.mirror", "false");
        Machine.Git("config", "remote.origin.push", "refs/*:refs/*");
        Assert.Equal((CheckLevel.Error, "push-refspec"), bench.Code(PushSettingsCheck.Of));
        Machine.Git("config", "--add", "remote.origin.push", "^refs/home-sync/*");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(PushSettingsCheck.Of));
    }

    [Theory]
    [InlineData("refs/*:refs/*", true)]
    [InlineData("+refs/home-sync/*:refs/backup/*", true)]
    [InlineData("refs/home-sync/savepoints/*", true)]
    [InlineData("refs/home-sync/unconfirmed", true)]
    [InlineData("refs/heads/*:refs/heads/*", false)]
    [InlineData("refs/home/*", false)]
    [InlineData("main", false)]
    [InlineData(":", false)]
    [InlineData("^refs/*", false)]
    public void Is_published_by_a_refspec_that_matches(string refspec, bool published) =>
        Assert.Equal(published, PushSettingsCheck.Takes(refspec));
}
