using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Locking;

public sealed class TheDaemonsLock : IDisposable
{
    private static readonly DaemonNote Note = new(
        4711,
        "12345",
        new DateTimeOffset(2026, 1, 31, 8, 15, 2, default)
    )
    {
        Program = "/home/ada/.local/bin/home-sync",
    };

    private readonly TempHome home = new();

    private string Path => home.Paths.DaemonLockFile;

    public void Dispose() => home.Dispose();

    [Fact]
    public void Tells_who_runs_and_when_it_syncs_next()
    {
        Assert.Null(DaemonLock.Running(Path));
        using (var mine = DaemonLock.Take(Path, Note, wait: false))
        {
            Assert.Equal(Note, DaemonLock.Running(Path));
            mine!.NoteNext(Note.Since.AddHours(1));
            Assert.Equal(Note with { Next = Note.Since.AddHours(1) }, DaemonLock.Running(Path));
            Assert.Null(DaemonLock.Take(Path, Note, wait: false));
        }
        Assert.Null(DaemonLock.Running(Path));
        Assert.Equal(0, new FileInfo(Path).Length);
    }

    [Fact]
    public void Of_one_who_was_killed_is_nobodys_while_others_look_as_well()
    {
        DaemonLock.Take(Path, Note, wait: false)!.Dispose();
        File.WriteAllText(Path, Note.Format());
        using var other = PlainFile.OpenToRead(Path)!;
        Assert.Equal(
            0,
            Libc.FLock(other, LibcConstants.LockShared | LibcConstants.LockNonBlocking)
        );
        Assert.Null(DaemonLock.Running(Path));
    }

    [Fact]
    public void Reads_for_others_like_the_lock_of_a_sync()
    {
        using var mine = DaemonLock.Take(Path, Note, wait: false);
        var holder = SyncLock.HolderIn(Path)!;
        Assert.Equal(
            (Note.Process, Note.Since, "daemon"),
            (holder.Process, holder.Since, holder.Command)
        );
    }

    [Fact]
    public void Is_taken_as_soon_as_it_is_given_back_by_who_waits()
    {
        var mine = DaemonLock.Take(Path, Note, wait: false)!;
        DaemonLock? next = null;
        var waiting = new Thread(() =>
            next = DaemonLock.Take(Path, Note with { Process = 4712 }, wait: true)
        );
        waiting.Start();
        Assert.False(waiting.Join(TimeSpan.FromMilliseconds(50)));
        mine.Dispose();
        Assert.True(waiting.Join(TimeSpan.FromSeconds(20)));
        Assert.Equal(4712, DaemonLock.Running(Path)!.Process);
        next!.Dispose();
    }

    [Fact]
    public void Is_not_given_to_nobody_by_those_who_only_look()
    {
        DaemonLock.Take(Path, Note, wait: false)!.Dispose();
        using var stop = new CancellationTokenSource();
        var looking = new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
                _ = DaemonLock.Running(Path);
        });
        looking.Start();
        for (var i = 0; i < 50; i++)
        {
            using var mine = DaemonLock.Take(Path, Note, wait: false);
            Assert.NotNull(mine);
        }
        stop.Cancel();
        looking.Join();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("1\n2026-01-31T08:15:02Z\ndaemon\n1\n/bin/home-sync\n\n")]
    [InlineData("4711\nyesterday\ndaemon\n1\n/bin/home-sync\n\n")]
    public void May_hold_nonsense(string text) => Assert.Null(DaemonNote.Parse(text));

    [Fact]
    public void May_end_with_the_program() =>
        Assert.Equal(
            "/bin/home-sync",
            DaemonNote.Parse("4711\n2026-01-31T08:15:02Z\ndaemon\n1\n/bin/home-sync")?.Program
        );
}
