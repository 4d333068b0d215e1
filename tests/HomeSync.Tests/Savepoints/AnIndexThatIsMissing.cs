using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class AnIndexThatIsMissing : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_told_from_one_that_comes_meanwhile()
    {
        bench.Room.Open();
        var index = bench.Files.ReadBytes(".git/index");
        bench.Files.Delete(".git/index");
        var seen = bench.Room.CopyLiveIndex();
        Assert.Equal(bench.Room.LiveIndexFingerprint, seen);
        bench.Files.Write(".git/index", index);
        Assert.NotEqual(bench.Room.LiveIndexFingerprint, seen);
    }
}
