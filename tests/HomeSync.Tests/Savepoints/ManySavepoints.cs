using HomeSync.Core.Savepoints;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class ManySavepoints : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(Packing.Most, "true", Packing.Most)]
    [InlineData(Packing.Most + 1, "true", 0)]
    [InlineData(Packing.Most + 1, "false", Packing.Most + 1)]
    public void Are_packed_once_there_are_too_many_files(int made, string packs, int loose)
    {
        bench.Machine.Git("config", "gc.packRefs", packs);
        var tip = bench.Tip + "\n";
        // As git writes them.
        for (var n = 0; n < made; n++)
            bench.Files.Write($".git/{SavepointWriter.Folder}{n:0000}", tip);

        new Packing(bench.Git, bench.Repository.Configured).Run(default);

        var folder = bench.Files[$".git/{SavepointWriter.Folder}"];
        Assert.Equal(loose, Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0);
        Assert.Equal(made, new SavepointShelf(bench.Git).Ids(default).Count);
    }
}
