using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class LocksThatGitLeft : IDisposable
{
    private static readonly DateTimeOffset Begun = DateTimeOffset.UtcNow;

    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Are_removed_from_refs_of_our_own()
    {
        var left = bench.Files.Write(".git/refs/home-sync/unconfirmed.lock", "");
        new GitLocks(bench.Place).ReleaseOwn(default);
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Of_other_refs_are_left_alone()
    {
        var other = bench.Files.Write(".git/refs/heads/other.lock", "");
        new GitLocks(bench.Place).ReleaseOwn(default);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void Are_removed_after_an_operation_that_was_killed()
    {
        string[] names =
        [
            "refs/remotes/origin/main.lock",
            "refs/tags/v1.lock",
            "refs/stash.lock",
            "refs/notes/commits.lock",
            "refs/heads/backup-20260131-091502.lock",
            "refs/heads/main.lock",
            "HEAD.lock",
            "logs/refs/heads/main.lock",
            "worktrees/other/HEAD.lock",
            "packed-refs.new",
            "packed-refs.lock",
            "reftable/tables.list.lock",
            "reftable/0x000000000001-0x000000000002-1234.ref.lock",
            "gc.pid.lock",
            "objects/info/commit-graph.lock",
            "objects/info/commit-graphs/commit-graph-chain.lock",
            "objects/pack/multi-pack-index.lock",
        ];
        var left = Left(names);
        Assert.Equal(left.Order(), Released().Order());
        Assert.DoesNotContain(left, File.Exists);
    }

    [Fact]
    public void Are_removed_where_git_may_be_long_about_it_only_if_nobody_has_them_open()
    {
        var left = Left("objects/maintenance.lock", "config.lock", "index.lock");
        if (!OperatingSystem.IsLinux())
        {
            Assert.Empty(Released());
            return;
        }
        using (File.OpenRead(left[0]))
            Assert.Equal(left.Skip(1), Released());
        Assert.Equal([left[0]], Released());
    }

    [Theory]
    [InlineData("refs/heads/main.lock", "1234567890123456789012345678901234567890\n")]
    [InlineData("HEAD.lock", "ref: refs/heads/other\n")]
    [InlineData("worktrees/other/HEAD.lock", "ref: refs/heads/other\n")]
    [InlineData("index.lock", "an index that waits for the commit's message")]
    [InlineData("worktrees/other/index.lock", "")]
    [InlineData("shallow.lock", "")]
    public void Stay_where_an_operation_leaves_none(string name, string content)
    {
        bench.Files.Write($".git/{name}", content);
        Assert.Empty(Released());
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(4)]
    public void Stay_when_they_were_made_before_the_one_that_was_killed_or_after_it_was_over(
        int seconds
    )
    {
        var other = Left("packed-refs.lock")[0];
        File.SetLastWriteTimeUtc(other, Begun.UtcDateTime.AddSeconds(seconds));
        Assert.Empty(Released(Begun.AddSeconds(2)));
    }

    private List<string> Left(params string[] names) =>
        [.. names.Select(name => bench.Files.Write($".git/{name}", ""))];

    private List<string> Released(DateTimeOffset? over = null)
    {
        var told = new List<string>();
        new GitLocks(bench.Place).ReleaseBetween(
            Begun,
            over ?? DateTimeOffset.UtcNow,
            told.Add,
            default
        );
        return told;
    }
}
