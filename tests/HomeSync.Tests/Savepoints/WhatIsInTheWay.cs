using HomeSync.Core.Errors;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;

namespace HomeSync.Tests.Savepoints;

/// <summary>Of a move, or of what follows it, by somebody else's doing.</summary>
public sealed class WhatIsInTheWay : IDisposable
{
    private readonly MoveBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Of_a_file_in_its_slot_is_not_written_over()
    {
        var removes = bench.Steps[1];
        File.WriteAllText(bench.Mover.SlotPath(removes), "left over");
        Assert.Throws<IOException>(() => bench.Mover.Do(removes));
        Assert.Equal("leaves\n", bench.Files.Read("gone/file"));
        Assert.Equal("left over", File.ReadAllText(bench.Mover.SlotPath(removes)));
    }

    [Fact]
    public void Of_the_branch_on_its_way_back_leaves_the_journal()
    {
        // The first transaction may pass, the one that takes it back may not.
        bench.Bench.Hook(
            "reference-transaction",
            "[ \"$1\" != prepared ] || { [ ! -e .git/moved ] && touch .git/moved; }"
        );
        bench.Files.Write("new", "a file where a folder should be\n");
        var fault = Assert.Throws<MoveInterruptedException>(() =>
            bench.Move.Finish(bench.Journal, "fast-forward")
        );
        Assert.Equal("move-interrupted", fault.Code);
        Assert.Equal("old\n", bench.Files.Read("changed"));
        Assert.Equal(bench.NewTip, bench.Bench.Tip);
    }

    [Fact]
    public void Of_old_savepoints_keeps_them_for_the_next_time()
    {
        var shelf = new SavepointShelf(bench.Bench.Git);
        string[] old = ["20200101-000000-aaaaaa", "20200102-000000-bbbbbb"];
        var newer = Enumerable.Range(10, 10).Select(second => $"20260101-0000{second}-cccccc");
        foreach (var id in old.Concat(newer))
        {
            bench.Bench.Machine.Git("update-ref", SavepointWriter.Folder + id, bench.OldTip);
        }
        var locked = bench.Files.Write($".git/{SavepointWriter.Folder}{old[0]}.lock", "");
        var pruning = new Pruning(shelf, new Retention(TimeSpan.FromDays(30)), TimeProvider.System);
        pruning.Run(default);
        Assert.Equal(old.Order(), shelf.Ids(default).Intersect(old).Order());
        File.Delete(locked);
        pruning.Run(default);
        Assert.Empty(shelf.Ids(default).Intersect(old));
    }

    [Fact]
    public void Of_a_ref_stays_while_somebody_writes_it()
    {
        var file = bench.Files.Write(".git/refs/home-sync/some.lock", "");
        var time = DateTime.UnixEpoch;
        var done = false;
        // Not a task: on a busy machine it might have to wait until it is too late.
        var writer = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
                File.SetLastWriteTimeUtc(file, time = time.AddSeconds(1));
        });
        writer.Start();
        Soon.Is(() => File.GetLastWriteTimeUtc(file) < DateTime.UnixEpoch.AddYears(40));
        new GitLocks(bench.Bench.Place).ReleaseOwn(default);
        Volatile.Write(ref done, true);
        writer.Join();
        Assert.True(File.Exists(file));
    }
}
