using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Tests.Git;

public sealed class ARewrittenUpstream : IDisposable
{
    private static readonly Upstream Main = new(
        "origin",
        "refs/heads/main",
        "refs/remotes/origin/main",
        IsConfigured: true
    );

    private readonly GitBench bench = new(withRemote: true);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Has_lost_what_was_sent_and_not_what_never_was()
    {
        var sent = Sent("one");
        var newest = Sent("two");
        Commit("never sent");
        TheyHave("HEAD~3", "else");
        Assert.Equal([newest, sent], Lost());
    }

    [Fact]
    public void Has_lost_nothing_when_it_only_went_on()
    {
        Sent("one");
        Commit("ours");
        TheyHave("origin/main", "theirs");
        Assert.Empty(Lost());
    }

    [Fact]
    public void Set_back_has_lost_what_came_after()
    {
        var sent = Sent("one");
        Commit("ours");
        bench.Machine.Git("push", "--quiet", "--force", "origin", "HEAD~2:main");
        Assert.Equal([sent], Lost());
    }

    [Fact]
    public void Merged_has_been_looked_at()
    {
        Sent("one");
        TheyHave("HEAD~1", "else");
        Assert.NotEmpty(Lost());
        bench.Machine.Git("merge", "--quiet", "--no-edit", "origin/main");
        Assert.Empty(Lost());
        TheyHave("origin/main", "and more");
        Assert.Empty(Lost());
    }

    [Fact]
    public void Without_a_log_of_the_ref_can_not_be_known()
    {
        Sent("one");
        bench.Machine.Dotfiles.Delete(".git/logs/refs/remotes");
        bench.Machine.Git("config", "core.logAllRefUpdates", "false");
        TheyHave("HEAD~1", "else");
        Assert.Empty(Lost());
    }

    [Fact]
    public void Is_known_although_old_commits_were_cleared_away()
    {
        var sent = Sent("one");
        TheyHave("HEAD~1", "else");
        var log = bench.Machine.Dotfiles.Read(".git/logs/refs/remotes/origin/main");
        var gone = new string('1', 40);
        bench.Write(
            ".git/logs/refs/remotes/origin/main",
            $"{new string('0', 40)} {gone} a <a@b> 1 +0000\tfetch\n{log}"
        );
        Assert.Equal([sent], Lost());
    }

    [Fact]
    public void With_another_beginning_parts_nowhere()
    {
        var machine = bench.Machine;
        machine.Git("checkout", "--quiet", "--orphan", "fresh");
        machine.Git("commit", "--quiet", "--message", "Begin anew");
        Assert.Null(Fork("main", "fresh"));
        Assert.Equal(machine.Git("rev-parse", "main"), Fork("main", "main"));
    }

    [Fact]
    public void Of_a_commit_that_is_missing_is_not_taken_for_another_beginning() =>
        Assert.Throws<GitException>(() => Fork("main", new string('1', 40)));

    [Fact]
    public void Of_commits_with_a_missing_parent_is_not_either()
    {
        var parent = Commit("one");
        Commit("two");
        bench.Machine.Dotfiles.Delete($".git/objects/{parent[..2]}/{parent[2..]}");
        Assert.Throws<GitException>(() => Fork("main", "origin/main"));
    }

    private string? Fork(string one, string other) =>
        bench.Repository.Ancestry.ForkOf(one, other, CancellationToken.None);

    private IReadOnlyList<string> Lost()
    {
        bench.Machine.Git("fetch", "--quiet");
        var rewritten = new RewrittenUpstream(bench.Git);
        var there = bench.Machine.Git("rev-parse", "origin/main");
        var neverSent = rewritten.NeverSent(Main, there, bench.Tip, CancellationToken.None);
        return rewritten.Lost(
            bench.Tip,
            Fork("main", "origin/main")!,
            neverSent,
            CancellationToken.None
        );
    }

    private string Commit(string name)
    {
        bench.Write(name, name);
        return bench.CommitAll(name);
    }

    private string Sent(string name)
    {
        var commit = Commit(name);
        bench.Machine.Git("push", "--quiet");
        return commit;
    }

    /// <summary>The remote's branch becomes a new commit on another one, and nothing here knows it yet.</summary>
    private void TheyHave(string parent, string name)
    {
        var machine = bench.Machine;
        var tree = machine.Git("rev-parse", $"{parent}^{{tree}}");
        var commit = machine.Git("commit-tree", "-p", parent, "-m", name, tree);
        machine.Git("push", "--quiet", "--force", bench.Fleet.Remote, $"{commit}:refs/heads/main");
    }
}
