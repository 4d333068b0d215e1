using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>Somebody forced a push: commits that were there are gone. Neither dropped here nor sent again unasked.</summary>
public sealed class ARewrittenRemote : IDisposable
{
    private readonly Fleet _fleet = new();

    public ARewrittenRemote()
    {
        Laptop.Configure();
        Laptop.Send("secret.txt", "password\n", "Add a secret");
        Desktop.Git("pull", "--quiet");
    }

    private Machine Laptop => _fleet.Laptop;

    private Machine Desktop => _fleet.Desktop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Stops_a_machine_with_nothing_of_its_own()
    {
        Amend();
        var stopped = Stops();
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped, "branch", "reset", "home-sync sync");
        Assert.Equal(_fleet.Tip(), Laptop.Tip());
        Assert.False(Laptop.Dotfiles.Has("secret.txt"));
        Assert.Equal("Add a secret", Laptop.Git("log", "-1", "--format=%s", "before-rewrite"));
    }

    [Fact]
    public void Stops_a_machine_with_commits_of_its_own()
    {
        Laptop.Commit("ours.txt", "1\n", "Ours");
        Amend();
        var stopped = Stops();
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped, "branch", "rebase", "home-sync sync");
        Assert.Equal(["Ours", "Add no secret", "Begin"], _fleet.Subjects());
        Assert.False(Laptop.Dotfiles.Has("secret.txt"));
    }

    [Fact]
    public void That_a_person_joins_with_the_old_one_is_synced_again()
    {
        Laptop.Commit("ours.txt", "1\n", "Ours");
        Amend();
        Laptop.Types(Stops(), "branch", "merge");
        // Another machine goes on meanwhile: what was decided is not asked again.
        Desktop.Send("more.txt", "1\n");
        var run = Laptop.HomeSync("sync");
        Assert.DoesNotContain("rewritten", run.Err, StringComparison.Ordinal);
        Laptop.Git("pull", "--quiet", "--no-rebase", "--no-edit");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Contains("Add a secret", _fleet.Subjects());
    }

    [Fact]
    public void Set_back_is_not_filled_up_again()
    {
        SetBack();
        var stopped = Stops();
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped, "branch", "reset", "home-sync sync");
        Assert.Equal((_fleet.Tip(), 1), (Laptop.Tip(), _fleet.Subjects().Length));
    }

    [Fact]
    public void Set_back_by_mistake_gets_its_commits_again()
    {
        Laptop.Commit("ours.txt", "1\n", "Ours");
        SetBack();
        Laptop.Types(Stops(), "branch", "push", "home-sync sync");
        Assert.Equal(["Ours", "Add a secret", "Begin"], _fleet.Subjects());
    }

    [Fact]
    public void Stops_a_dry_run_as_well()
    {
        Amend();
        var before = RepositoryPhoto.Of(Laptop.Dotfiles.Path);
        var run = Laptop.HomeSync("sync", "--dry-run");
        Assert.Equal(1, run.ExitCode);
        Assert.Empty(before.Diff(RepositoryPhoto.Of(Laptop.Dotfiles.Path)));
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Is_known_in_the_next_sync_too()
    {
        Amend();
        Stops();
        Assert.Contains("was rewritten", Stops().Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_known_by_a_fresh_clone_that_never_fetched()
    {
        var other = _fleet.Add("other");
        other.Configure();
        Amend();
        Assert.Contains("was rewritten", other.Stops("sync").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_known_by_a_bare_repository_with_the_home_as_work_tree()
    {
        var other = _fleet.Add("other");
        Directory.Move(other.Dotfiles[".git"], other.Home["bare.git"]);
        other.Git("--git-dir", other.Home["bare.git"], "config", "core.bare", "true");
        Directory.Delete(other.Home["bare.git/logs"], recursive: true);
        other.Configure($"git_dir: {other.Home["bare.git"]}", $"work_tree: {other.Dotfiles.Path}");
        Laptop.Send("next.txt", "1\n");
        other.HomeSync("sync").Succeeded();
        Desktop.Git("pull", "--quiet");
        Desktop.Git("reset", "--quiet", "--hard", "HEAD^");
        Desktop.Commit("else.txt", "1\n");
        Desktop.Git("push", "--quiet", "--force");
        Assert.Contains("was rewritten", other.Stops("sync").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_what_two_machines_with_new_commits_have()
    {
        Laptop.Commit("ours.txt", "1\n", "Ours");
        Desktop.Send("theirs.txt", "1\n");
        Assert.Contains("have diverged", Laptop.Stops("sync").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_what_an_amended_commit_here_makes()
    {
        Laptop.Git("commit", "--quiet", "--amend", "--message", "Add it, amended");
        Assert.Contains("have diverged", Laptop.Stops("sync").Err, StringComparison.Ordinal);
    }

    [Fact]
    public void With_no_commit_in_common_is_told_as_that()
    {
        Desktop.Git("checkout", "--quiet", "--orphan", "fresh");
        Desktop.CommitAll("Begin anew");
        Desktop.Git("push", "--quiet", "--force", "origin", "fresh:main");
        var stopped = Laptop.Stops("sync");
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped, "merge", "home-sync sync");
        Assert.Equal(Laptop.Tip(), _fleet.Tip());
    }

    private Run Stops()
    {
        var remote = _fleet.Tip();
        var stopped = Laptop.Stops("sync");
        Assert.Equal(remote, _fleet.Tip());
        return stopped;
    }

    private void Amend()
    {
        Desktop.Git("rm", "--quiet", "secret.txt");
        Desktop.Dotfiles.Write("notes.txt", "no secret\n");
        Desktop.Git("add", "notes.txt");
        Desktop.Git("commit", "--quiet", "--amend", "--message", "Add no secret");
        Desktop.Git("push", "--quiet", "--force");
    }

    private void SetBack()
    {
        Desktop.Git("reset", "--quiet", "--hard", "HEAD^");
        Desktop.Git("push", "--quiet", "--force");
    }
}
