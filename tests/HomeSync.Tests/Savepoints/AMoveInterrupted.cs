using HomeSync.Core.Errors;
using HomeSync.Core.Savepoints;

namespace HomeSync.Tests.Savepoints;

public sealed class AMoveInterrupted : IDisposable
{
    private const string Finished =
        "The last sync was interrupted in its move; the move is finished now";

    private readonly MoveBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void With_only_the_index_claimed_is_forgotten_silently()
    {
        bench.Room.Journal.Write(new Journal { Id = MoveBench.Id });
        Assert.True(bench.Room.IndexLock.TryTake(MoveBench.Id));
        Assert.Null(bench.Recover());
        bench.AssertAsBefore();
    }

    [Fact]
    public void With_its_claim_only_written_leaves_the_lock_of_another_git()
    {
        bench.Room.Journal.Write(new Journal { Id = MoveBench.Id });
        // As git has it while it works: empty.
        bench.Files.Write(".git/index.lock", "");
        Assert.Null(bench.Recover());
        Assert.True(bench.Files.Has(".git/index.lock"));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0)]
    [InlineData(true, 1)]
    [InlineData(true, 2)]
    [InlineData(true, 3)]
    public void Is_finished_from_wherever_it_was(bool branchMoved, int steps)
    {
        bench.Interrupt(branchMoved, steps);
        Assert.Equal(Finished, bench.Recover());
        bench.AssertMoved();
    }

    [Fact]
    public void Waits_until_git_can_tell_where_the_branch_is()
    {
        bench.Interrupt(true, 1);
        var config = bench.Files.Read(".git/config");
        bench.Files.Write(".git/config", "[broken\n");
        Assert.Throws<GitException>(() => bench.Recover());
        bench.Files.Write(".git/config", config);
        Assert.Equal(Finished, bench.Recover());
        bench.AssertMoved();
    }

    [Fact]
    public void Is_finished_though_git_was_killed_in_our_index()
    {
        bench.Interrupt(true, 3);
        File.WriteAllText(bench.Room.NewIndex + ".lock", "torn");
        Assert.Equal(Finished, bench.Recover());
        bench.AssertMoved();
    }

    [Fact]
    public void After_its_index_was_in_place_is_only_closed()
    {
        bench.Interrupt(true, 3);
        File.Move(bench.Room.NewIndex, bench.Bench.Place.IndexFile, overwrite: true);
        Assert.Equal(
            "The last sync was interrupted just after its move; nothing was left to do",
            bench.Recover()
        );
        bench.AssertMoved();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void And_a_file_edited_since_is_taken_back_around_the_edit(int steps)
    {
        bench.Interrupt(steps > 0, steps);
        bench.Files.Write("changed", "mine\n");

        var told = bench.Recover();

        Assert.Contains("files were changed since: the rest was taken back", told);
        Assert.Contains($"in {SavepointWriter.Folder}{MoveBench.Id}", told);
        Assert.Equal("mine\n", bench.Files.Read("changed"));
        Assert.Equal("leaves\n", bench.Files.Read("gone/file"));
        Assert.False(bench.Files.Has("new"));
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
        Assert.Equal(" M changed", bench.Bench.Machine.Git("status", "--porcelain"));
    }

    [Theory]
    [InlineData("gone/file", 1)]
    [InlineData("changed", 2)]
    public void And_a_file_saved_in_the_very_instant_of_its_step_is_put_back(string file, int steps)
    {
        bench.Interrupt(true, steps);
        // The step took it out, and was killed before it looked.
        var step = bench.Steps.Single(s => s.Path == file);
        File.WriteAllText(bench.Mover.SlotPath(step), "mine\n");

        Assert.Contains("files were changed since: the rest was taken back", bench.Recover());

        Assert.Equal("mine\n", bench.Files.Read(file));
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Is_finished_though_git_was_killed_while_it_moved_the_branch(bool hadWritten)
    {
        bench.Interrupt(false, 0);
        bench.Files.Write(".git/HEAD.lock", "");
        bench.Files.Write(".git/refs/heads/main.lock", hadWritten ? bench.NewTip + "\n" : "");
        Assert.Equal(Finished, bench.Recover());
        bench.AssertMoved();
        Assert.False(bench.Files.Has(".git/HEAD.lock"));
    }

    [Fact]
    public void And_the_branch_locked_by_somebody_else_is_left_locked()
    {
        bench.Interrupt(false, 0);
        var other = bench.Files.Write(".git/refs/heads/main.lock", $"{new string('1', 40)}\n");
        Assert.Throws<GitException>(bench.Recover);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void And_a_lock_on_the_branch_stays_where_the_index_is_not_ours_any_more()
    {
        bench.Interrupt(false, 0);
        bench.Files.Delete(".git/index.lock");
        var other = bench.Files.Write(".git/refs/heads/main.lock", "");
        Assert.Throws<GitException>(bench.Recover);
        Assert.True(File.Exists(other));
    }

    [Fact]
    public void And_a_removed_file_made_anew_keeps_the_new_one_and_saves_the_old()
    {
        bench.Interrupt(true, 3);
        bench.Files.Write("gone/file", "made anew\n");

        Assert.Contains("were changed since", bench.Recover());

        Assert.Equal("made anew\n", bench.Files.Read("gone/file"));
        Assert.Equal("old\n", bench.Files.Read("changed"));
        Assert.Equal(
            "leaves",
            bench.Bench.Machine.Git("show", $"{bench.Journal.Savepoint}:files/gone/file")
        );
    }

    [Fact]
    public void And_an_index_changed_since_keeps_what_was_staged()
    {
        bench.Interrupt(true, 2);
        bench.Files.Delete(".git/index.lock");
        bench.Files.Write("staged", "mine\n");
        bench.Bench.Machine.Git("add", "staged");
        var index = bench.Index;

        Assert.Contains("the rest was taken back", bench.Recover());

        Assert.Equal(index, bench.Index);
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
        Assert.Equal("A  staged", bench.Bench.Machine.Git("status", "--porcelain"));
    }

    [Fact]
    public void And_a_commit_made_since_is_left_as_it_is()
    {
        bench.Interrupt(true, 1);
        bench.Files.Delete(".git/index.lock");
        bench.Bench.Machine.Git("commit", "--quiet", "--allow-empty", "--message", "Mine");
        var tip = bench.Bench.Tip;

        Assert.Contains("the branch was changed since: left as it is", bench.Recover());

        Assert.Equal(tip, bench.Bench.Tip);
        Assert.Equal("old\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void And_another_branch_checked_out_since_is_left_as_it_is()
    {
        bench.Interrupt(false, 0);
        bench.Files.Delete(".git/index.lock");
        bench.Bench.Machine.Git("switch", "--quiet", "--create", "other");

        Assert.Contains("the branch was changed since: left as it is", bench.Recover());

        Assert.Equal("old\n", bench.Files.Read("changed"));
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
    }

    [Fact]
    public void With_a_journal_that_is_not_whole_puts_all_of_it_aside_and_touches_nothing()
    {
        bench.Interrupt(true, 1);
        var journal = Path.Combine(bench.Room.Path, "journal");
        File.WriteAllBytes(journal, File.ReadAllBytes(journal)[..^20]);
        var recovery = new Recovery(bench.Bench.Git, bench.Bench.Repository, bench.Bench.Commits);

        var told = recovery.Run(default)!;

        Assert.False(recovery.IsNeeded);
        Assert.Equal("old\n", bench.Files.Read("changed"));
        Assert.True(File.Exists($"{told[told.IndexOf('/')..]}/removed/2"));
    }
}
