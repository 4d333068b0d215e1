using HomeSync.Core.Errors;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Savepoints;

public sealed class NoSavepoint : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Is_made_without_the_index()
    {
        var keeper = new IndexKeeper(bench.Git);
        keeper.Begin("/nowhere/index.old");

        Assert.Equal(
            "git hash-object failed",
            Assert.Throws<GitException>(() => keeper.Blob).Message
        );
        keeper.End();
        Assert.Null(keeper.Blob);
    }

    [LinuxFact]
    public void Is_made_when_a_file_cannot_be_read_to_its_end()
    {
        // A file of the kernel's: it says it holds a page, and has less.
        var online = "/sys/devices/system/cpu/online";
        var place = bench.Place with { WorkTree = "/sys" };
        Assert.True(File.Exists(online));
        var git = bench.ProgramFor(place with { IsSeparate = true });

        var fault = Assert.Throws<IOException>(() =>
            SampleSavepoint
                .Writer(git)
                .Save(SampleSavepoint.NoteOf(bench, bench.Tip), ["devices/system/cpu/online"])
        );

        Assert.Equal(
            $"the savepoint could not be made: {online} became shorter while it was saved",
            fault.Message
        );
        Assert.Null(bench.Repository.Resolve(SampleSavepoint.Reference, default));
    }

    [Fact]
    public void Is_made_when_git_does_not_know_its_parent()
    {
        var fault = Assert.Throws<GitException>(() =>
            SampleSavepoint
                .Writer(bench.Git)
                .Save(SampleSavepoint.NoteOf(bench, new string('1', 40)), [".zshrc"])
        );
        Assert.Equal("git fast-import failed", fault.Message);
    }
}
