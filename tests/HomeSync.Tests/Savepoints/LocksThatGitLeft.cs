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
            "refs/heads/backup-20260131-091502.lock",
            "refs/heads/main.lock",
            "HEAD.lock",
            "logs/refs/heads/main.lock",
            "packed-refs.new",
            "packed-refs.lock",
            "reftable/tables.list.lock",
            "gc.pid.lock",
            "objects/maintenance.lock",
            "objects/info/commit-graph.lock",
            "objects/info/commit-graphs/commit-graph-chain.lock",
            "objects/pack/multi-pack-index.lock",
        ];
        var left = names.Select(name => bench.Files.Write($".git/{name}", "")).ToList();
        new GitLocks(bench.Place).ReleaseSince(Begun, default);
        Assert.DoesNotContain(left, File.Exists);
    }

    [Theory]
    [InlineData("refs/heads/main.lock", "1234567890123456789012345678901234567890\n")]
    [InlineData("HEAD.lock", "ref: refs/heads/other\n")]
    [InlineData("index.lock", "")]
    [InlineData("config.lock", "")]
    [InlineData("shallow.lock", "")]
    public void Stay_where_an_operation_leaves_none(string name, string content)
    {
        var other = bench.Files.Write($".git/{name}", content);
        new GitLocks(bench.Place).ReleaseSince(Begun, default);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void Stay_when_they_are_older_than_the_operation_that_was_killed()
    {
        var older = bench.Files.Write(".git/packed-refs.lock", "");
        File.SetLastWriteTimeUtc(older, Begun.UtcDateTime.AddSeconds(-2));
        new GitLocks(bench.Place).ReleaseSince(Begun, default);
        Assert.True(File.Exists(older));
    }
}
