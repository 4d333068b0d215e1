using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Savepoints;

public sealed class AMove : IDisposable
{
    private readonly MoveBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Takes_branch_files_and_index_along()
    {
        Assert.True(bench.Move.Finish(bench.Journal, "fast-forward"));
        bench.AssertMoved();
        Assert.Contains("home-sync: fast-forward", bench.Bench.Machine.Git("reflog", "main"));
    }

    [Fact]
    public void Tells_a_person_how_far_it_is()
    {
        using var terminal = new StringWriter();
        var slow = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        var line = new ProgressLine(terminal, slow);
        var git = bench.Bench.ProgramFor(bench.Bench.Place, progress: line);
        Assert.True(bench.MoveBy(git).Finish(bench.Journal, "fast-forward"));
        bench.AssertMoved();
        Assert.Contains("Putting files in place: 66% (2/3)", terminal.ToString());
        Assert.EndsWith("\r\e[K", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Does_nothing_when_the_branch_is_elsewhere()
    {
        bench.Bench.Machine.Git("commit", "--quiet", "--allow-empty", "--message", "Mine");
        var before = RepositoryPhoto.Of(bench.Files.Path);
        Assert.False(bench.Move.Finish(bench.Journal, "fast-forward"));
        Assert.Empty(before.Diff(RepositoryPhoto.Of(bench.Files.Path), ignoreTimes: true));
    }

    [Fact]
    public void Leaves_no_lock_on_the_branch_when_the_git_that_moves_it_is_killed()
    {
        var hook = "[ \"$1\" = prepared ] || exit 0\nkill -9 $PPID";
        bench.Bench.Hook("reference-transaction", hook);
        bench.Room.Journal.Write(bench.Journal);
        Assert.True(bench.Room.IndexLock.TryTake(MoveBench.Id));

        Assert.Throws<GitException>(() => bench.Move.Finish(bench.Journal, "fast-forward"));

        Assert.False(bench.Files.Has(".git/refs/heads/main.lock"));
        Assert.False(bench.Files.Has(".git/HEAD.lock"));
        bench.Files.Delete(".git/hooks/reference-transaction");
        bench.Room.IndexLock.Release(MoveBench.Id);
        bench.AssertAsBefore();
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("gone/file")]
    [InlineData("new/file")]
    public void Is_taken_back_around_a_file_saved_in_the_last_instant(string name)
    {
        bench.Files.Write(name, "saved just now\n");

        Assert.False(bench.Move.Finish(bench.Journal, "fast-forward"));

        Assert.Equal("saved just now\n", bench.Files.Read(name));
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
        bench.Bench.Machine.Git("stash", "push", "--include-untracked", "--quiet");
        bench.AssertAsBefore();
    }

    [Fact]
    public void Is_taken_back_when_a_file_cannot_come()
    {
        bench.Files.Write("new", "a file where a folder should be\n");

        Assert.False(bench.Move.Finish(bench.Journal, "fast-forward"));

        Assert.Equal("a file where a folder should be\n", bench.Files.Read("new"));
        bench.Files.Delete("new");
        bench.AssertAsBefore();
    }

    [Fact]
    public void Is_taken_back_when_its_index_cannot_be_put_in_place()
    {
        // A folder can't be replaced by a file.
        var index = bench.Bench.Place.IndexFile;
        File.Move(index, index + ".aside");
        bench.Files.Write(".git/index/in the way", "");

        Assert.Throws<IOException>(() => bench.Move.Finish(bench.Journal, "fast-forward"));

        bench.Files.Delete(".git/index");
        File.Move(index + ".aside", index);
        bench.AssertAsBefore();
    }

    [Fact]
    public void Is_taken_back_when_its_room_is_gone()
    {
        bench.Bench.Hook(
            "reference-transaction",
            $"[ \"$1\" != committed ] || rm -rf '{bench.Room.Removed}' '{bench.Room.Staged}'"
        );

        Assert.Throws<IOException>(() => bench.Move.Finish(bench.Journal, "fast-forward"));

        Assert.Equal("leaves\n", bench.Files.Read("gone/file"));
        Assert.Equal("old\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void Is_taken_back_where_a_folder_is_deleted_while_the_branch_moves()
    {
        bench.Bench.Hook(
            "reference-transaction",
            $"[ \"$1\" != committed ] || rm -rf '{bench.Files["gone"]}' '{bench.Files["changed"]}'"
        );

        Assert.False(bench.Move.Finish(bench.Journal, "fast-forward"));

        Assert.False(bench.Files.Has("gone"));
        Assert.False(bench.Files.Has("changed"));
        Assert.Equal(bench.OldTip, bench.Bench.Tip);
    }

    [Fact]
    public void That_can_neither_go_on_nor_back_says_so()
    {
        // Our room goes when a file has come already.
        FileStep[] steps = [bench.Steps[2], bench.Steps[0]];
        var journal = bench.Journal with { Steps = [.. steps.Select(JournalStep.Of)] };
        using var terminal = new Watched(() =>
            Directory.Delete(bench.Room.Staged, recursive: true)
        );
        var slow = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(2) };
        var git = bench.Bench.ProgramFor(
            bench.Bench.Place,
            progress: new ProgressLine(terminal, slow)
        );

        var fault = Assert.Throws<MoveInterruptedException>(() =>
            bench.MoveBy(git).Finish(journal, "fast-forward")
        );

        Assert.Equal("move-interrupted", fault.Code);
        Assert.Contains(("Savepoint", journal.Savepoint), fault.Where);
        Assert.Contains("changed", fault.Report());
        Assert.Equal("comes\n", bench.Files.Read("new/file"));
        Assert.Equal("old\n", bench.Files.Read("changed"));
    }

    [Fact]
    public void Is_one_even_when_git_is_killed_behind_it()
    {
        var hook = "[ \"$1\" = committed ] || exit 0\nkill -9 $PPID";
        bench.Bench.Hook("reference-transaction", hook);
        Assert.True(bench.Move.Finish(bench.Journal, "fast-forward"));
        bench.AssertMoved();
    }

    [Fact]
    public void Is_one_even_when_the_reflog_of_HEAD_cannot_be_written()
    {
        bench.Files.Delete(".git/logs/HEAD");
        bench.Files.Write(".git/logs/HEAD/in the way", "");
        Assert.True(bench.Move.Finish(bench.Journal, "fast-forward"));
        bench.AssertMoved();
    }

    [Theory]
    [InlineData("true")]
    [InlineData("kill -9 $PPID")]
    public void That_loses_git_itself_in_its_middle_is_finished_by_the_next_sync(string end)
    {
        var program = bench.Bench.Machine.Bin.WriteProgram(
            "passing-git",
            $"#!/bin/sh\nexec '{Tool.Find("git")}' \"$@\"\n"
        );
        bench.Bench.Hook(
            "reference-transaction",
            $"[ \"$1\" = committed ] || exit 0\nrm -f '{program}'\n{end}"
        );
        var git = new Core.Git.GitProgram(
            new ProcessRunner(),
            new Core.Git.GitEnvironment(bench.Bench.Machine.Environment),
            Git.GitBench.Limits,
            bench.Bench.Place,
            hasTerminal: false,
            program
        );
        bench.Room.Journal.Write(bench.Journal);
        Assert.True(bench.Room.IndexLock.TryTake(MoveBench.Id));
        var move = new JournaledMove(git, new Core.Git.Commits(git), bench.Room);

        Assert.Throws<MoveInterruptedException>(() => move.Finish(bench.Journal, "fast-forward"));

        bench.Files.Delete(".git/hooks/reference-transaction");
        bench.Recover();
        bench.AssertMoved();
    }

    [Fact]
    public void Is_one_even_when_a_hook_hangs_behind_it()
    {
        bench.Bench.Hook("reference-transaction", "[ \"$1\" != committed ] || exec sleep 1000");
        var git = bench.Bench.ProgramFor(
            bench.Bench.Place,
            Git.GitBench.Limits with
            {
                Question = TimeSpan.FromSeconds(1),
            }
        );
        var move = new JournaledMove(git, new Core.Git.Commits(git), bench.Room);

        Assert.True(move.Finish(bench.Journal, "fast-forward"));

        bench.AssertMoved();
    }

    /// <summary>A terminal that tells when half of a move is done.</summary>
    private sealed class Watched(Action half) : StringWriter
    {
        public override void Write(string? value)
        {
            if (value!.Contains("(1/2)"))
                half();
        }
    }
}
