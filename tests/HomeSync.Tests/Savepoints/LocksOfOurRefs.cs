using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class LocksOfOurRefs : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Are_removed_when_their_git_was_killed()
    {
        var left = bench.Files.Write(".git/refs/home-sync/unconfirmed.lock", "");
        new RefLocks(bench.Place).ReleaseOwn(default);
        Assert.False(File.Exists(left));
    }

    [Fact]
    public void Of_other_refs_are_left_alone()
    {
        var other = bench.Files.Write(".git/refs/heads/other.lock", "");
        new RefLocks(bench.Place).ReleaseOwn(default);
        Assert.True(File.Exists(other));
    }
}
