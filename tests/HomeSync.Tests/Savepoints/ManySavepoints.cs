using HomeSync.Core.Git;
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
        Make(made);

        new Packing(bench.Git, bench.Repository.Configured).Run(default);

        var folder = bench.Files[$".git/{SavepointWriter.Folder}"];
        Assert.Equal(loose, Directory.Exists(folder) ? Directory.GetFiles(folder).Length : 0);
        Assert.Equal(made, new SavepointShelf(bench.Git).Ids(default).Count);
    }

    [Fact]
    public void Wait_for_the_next_operation_where_git_cannot_tell_whether_to_pack()
    {
        Make(Packing.Most + 1);
        var git = bench.WithoutConfiguration(exitCode: 137);
        new Packing(git, new GitSettings(git)).Run(default);
        Assert.Equal(1, git.Processes);
    }

    /// <summary>As git writes them.</summary>
    private void Make(int count)
    {
        var tip = bench.Tip + "\n";
        for (var n = 0; n < count; n++)
            bench.Files.Write($".git/{SavepointWriter.Folder}{n:0000}", tip);
    }
}
