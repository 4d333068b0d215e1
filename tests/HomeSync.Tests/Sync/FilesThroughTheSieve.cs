using HomeSync.Core.Sync;
using HomeSync.Tests.Git;

namespace HomeSync.Tests.Sync;

public sealed class FilesThroughTheSieve : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Are_sorted_by_size_except_what_was_staged_by_hand()
    {
        bench.Write("small", "1");
        bench.Write("large", "1");
        bench.Write("staged", "1");
        bench.CommitAll("Files");
        bench.Write("small", "22");
        bench.Write("large", new string('x', 100));
        bench.Write("staged", new string('y', 100));
        bench.Machine.Git("add", "staged");

        var files = Sort(new("sync") { MaxFileSize = 50 });

        Assert.Equal(["staged", "small"], files.Changed.Select(c => c.Path).OrderDescending());
        Assert.Equal([new NotSynced("large", "larger than 50 bytes")], files.NotSynced);
    }

    [Fact]
    public void That_git_does_not_know_stay_behind_unless_asked_for()
    {
        bench.Write("new/one", "1");
        bench.Write("bulky", new string('x', 100));
        bench.Machine.Git("init", "--quiet", bench.Files["nested"]);
        bench.Write(".config/home-sync/config.yml", "");

        var left = Sort(new("sync") { Commit = true });
        Assert.Empty(left.New);
        Assert.Equal(["bulky", "nested/", "new/"], left.NotSynced.Select(f => f.Path).Order());
        Assert.False(left.AreDirty);

        var taken = Sort(
            new("sync")
            {
                Commit = true,
                CommitUntracked = true,
                MaxFileSize = 50,
            }
        );
        Assert.Equal(["new/one"], taken.New);
        Assert.Equal(
            [new("bulky", "larger than 50 bytes"), new("nested/", "a repository of its own")],
            taken.NotSynced.OrderBy(f => f.Path)
        );
    }

    [Fact]
    public void That_are_ours_are_never_committed_even_when_tracked()
    {
        bench.Write(".config/home-sync/config.yml", "1");
        bench.CommitAll("Ours");
        bench.Write(".config/home-sync/config.yml", "2");
        Assert.False(Sort(new("sync") { Commit = true }).AreDirty);
    }

    private LocalFiles Sort(SyncRequest request) =>
        new Sieve(
            bench.Repository,
            new OwnFiles(bench.Place.WorkTree, $"{bench.Place.WorkTree}/.config/home-sync")
        ).Sort(bench.Repository.Status(withUntracked: true, default), request, default);
}
