using HomeSync.Core.Sync;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Sync;

public sealed class ACommitBeingWritten : IDisposable
{
    private static readonly DateTime Begun = DateTime.UtcNow.AddMinutes(-10);

    private readonly GitBench bench = new();

    public ACommitBeingWritten()
    {
        bench.Write("staged", "1\n");
        bench.Machine.Git("add", "staged");
        At(Begun, ".git/COMMIT_EDITMSG");
        At(Begun.AddHours(-1), ".git/logs/HEAD");
        At(Begun.AddHours(-1), ".git/refs/heads/main");
    }

    private bool IsSeen =>
        CommitInProgress.In(
            bench.Place,
            bench.Repository.Status(withUntracked: false, default),
            TimeProvider.System
        );

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_seen_until_the_branch_has_moved()
    {
        Assert.True(IsSeen);
        At(Begun.AddMinutes(1), ".git/refs/heads/main");
        Assert.False(IsSeen);
    }

    private void At(DateTime time, string name) =>
        File.SetLastWriteTimeUtc(
            bench.Files.Has(name) ? bench.Files[name] : bench.Files.Write(name, ""),
            time
        );
}
