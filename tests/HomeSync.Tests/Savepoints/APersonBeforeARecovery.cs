using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;

namespace HomeSync.Tests.Savepoints;

/// <summary>What somebody did to the very files of a move after it was killed.</summary>
public sealed class APersonBeforeARecovery : IDisposable
{
    private const string TakenBack = "files were changed since: the rest was taken back";

    private readonly MoveBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Who_deleted_what_would_have_gone_and_edited_another(bool branchMoved)
    {
        bench.Interrupt(branchMoved, 0);
        bench.Files.Delete("gone");
        bench.Files.Write("changed", "mine\n");
        Assert.Contains(TakenBack, bench.Recover());
        Assert.False(bench.Files.Has("gone"));
        Assert.Equal("mine\n", bench.Files.Read("changed"));
        AssertBack();
    }

    [Fact]
    public void Who_deleted_a_file_that_had_come()
    {
        bench.Interrupt(true, 3);
        bench.Files.Delete("new");
        Assert.Contains(TakenBack, bench.Recover());
        bench.AssertAsBefore();
    }

    [Fact]
    public void Who_deleted_a_file_that_had_changed()
    {
        bench.Interrupt(true, 3);
        bench.Files.Delete("changed");
        Assert.Contains(TakenBack, bench.Recover());
        Assert.False(bench.Files.Has("changed"));
        Assert.Equal("leaves\n", bench.Files.Read("gone/file"));
        AssertBack();
    }

    [Fact]
    public void Who_put_a_file_where_a_folder_was()
    {
        bench.Interrupt(true, 3);
        bench.Files.Write("gone", "mine\n");
        bench.Files.Write("changed", "mine too\n");
        Assert.Contains(TakenBack, bench.Recover());
        Assert.Equal("mine\n", bench.Files.Read("gone"));
        Assert.Equal("mine too\n", bench.Files.Read("changed"));
        var saved = bench.Bench.Machine.Git("show", $"{bench.Journal.Savepoint}:files/gone/file");
        Assert.Equal("leaves", saved);
        AssertBack();
    }

    [Fact]
    public void Who_wrote_a_removed_file_just_as_it_was()
    {
        bench.Interrupt(true, 1);
        bench.Files.Write("gone/file", "leaves\n");
        Assert.Contains(TakenBack, bench.Recover());
        bench.AssertAsBefore();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Who_moved_a_folder_elsewhere_and_linked_it(int steps)
    {
        bench.Interrupt(true, steps);
        bench.Files.Delete("gone");
        var elsewhere = bench.Bench.Machine.Home.Write("elsewhere/file", "leaves\n");
        bench.Files.Link("gone", Path.GetDirectoryName(elsewhere)!);
        bench.Files.Write("changed", "mine\n");
        Assert.Contains(TakenBack, bench.Recover());
        Assert.Equal(["file"], new Folder(bench.Files["gone"]).Names());
        Assert.Equal("leaves\n", File.ReadAllText(elsewhere));
        AssertBack();
    }

    [Theory]
    [InlineData("gone/file", 1)]
    [InlineData("changed", 2)]
    public void Who_saved_in_the_very_instant_and_once_more_keeps_both(string file, int steps)
    {
        bench.Interrupt(true, steps);
        // The step took it out, and was killed before it looked.
        var slot = bench.Mover.SlotPath(bench.Steps.Single(s => s.Path == file));
        File.WriteAllText(slot, "first\n");
        bench.Files.Write(file, "second\n");

        var told = RecoverAndKeep();

        var kept = told[
            (told.IndexOf($"{file} (kept as ", StringComparison.Ordinal) + file.Length + 10)..^1
        ];
        Assert.Equal("first\n", File.ReadAllText(kept));
        Assert.Equal("second\n", bench.Files.Read(file));
        AssertBack();
    }

    [Fact]
    public void Who_saved_in_the_very_instant_in_which_a_file_was_taken_back()
    {
        bench.Interrupt(true, 3);
        var comes = bench.Steps[2];
        RawMove.Over(bench.Mover.LivePath(comes), bench.Mover.SlotPath(comes));
        File.WriteAllText(bench.Mover.SlotPath(comes), "mine\n");
        var changed = bench.Steps[0];
        Assert.True(bench.Mover.TakeBack(changed));
        File.WriteAllText(bench.Mover.SlotPath(changed), "mine too\n");

        Assert.Contains(TakenBack, bench.Recover());

        Assert.Equal("mine\n", bench.Files.Read("new/file"));
        Assert.Equal("mine too\n", bench.Files.Read("changed"));
        Assert.Equal("leaves\n", bench.Files.Read("gone/file"));
        AssertBack();
    }

    [Fact]
    public void Who_keeps_it_from_being_finished_finds_all_as_before()
    {
        bench.Interrupt(true, 3);
        var index = bench.Room.NewIndex;
        File.Move(index, index + ".aside");
        File.CreateSymbolicLink(index, index + ".aside");
        var told = bench.Recover();
        Assert.Contains("which can't be finished (", told);
        Assert.Contains("it was taken back. What was there before is in", told);
        bench.AssertAsBefore();
    }

    [LinuxFact]
    public void Who_makes_the_index_unreadable_is_told_and_the_next_time_finishes()
    {
        bench.Interrupt(true, 3);
        var index = bench.Bench.Place.IndexFile;
        File.Move(index, index + ".aside");
        // To be read is what it refuses to everybody, root included.
        File.CreateSymbolicLink(index, "/proc/self/mem");
        var fault = Assert.Throws<MoveInterruptedException>(bench.Recover);
        Assert.Equal("move-interrupted", fault.Code);
        File.Move(index + ".aside", index, overwrite: true);
        Assert.Contains("the move is finished now", bench.Recover());
        bench.AssertMoved();
    }

    private string RecoverAndKeep()
    {
        var recovery = new Recovery(bench.Bench.Git, bench.Bench.Repository, bench.Bench.Commits);
        var told = recovery.Run(default)!;
        Assert.False(recovery.IsNeeded);
        return told;
    }

    private void AssertBack()
    {
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
        Assert.False(bench.Files.Has(".git/index.lock"));
        Assert.False(bench.Files.Has("new") && bench.Files.Read("new/file") == "comes\n");
    }
}
