using System.Globalization;
using HomeSync.Core.Doctor;
using HomeSync.Core.Locking;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class LocksLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    private string LockFile => Path.GetRelativePath(Machine.Home.Path, Machine.Paths.LockFile);

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Are_free_and_none_is_made()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(LockCheck.Of));
        Assert.False(Machine.Home.Has(LockFile));
    }

    [Fact]
    public void Are_held_by_a_home_sync_that_runs()
    {
        // As the native program's command line reads.
        using var other = Machine.Start(
            Tool.Find("sh"),
            ["-c", "echo $$; while :; do sleep 1; done", "home-sync"]
        );
        Soon.Is(() => other.Out.EndsWith('\n'));
        var process = int.Parse(other.Out, CultureInfo.InvariantCulture);
        Hold(process);
        var result = Assert.Single(bench.All(LockCheck.Of));
        Assert.Equal((CheckLevel.Info, "held"), (result.Level, result.Code));
        Assert.StartsWith($"home-sync push (PID: {process})", result.What);
        bench.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal((CheckLevel.Warning, "held-long"), bench.Code(LockCheck.Of));
    }

    [Fact]
    public void Are_left_behind_by_one_that_was_killed()
    {
        Hold(int.MaxValue);
        Assert.Equal((CheckLevel.Info, "left-behind"), bench.Code(LockCheck.Of));
    }

    [Fact]
    public void Are_of_no_use_where_a_link_has_their_name()
    {
        Machine.Home.Link(LockFile, Machine.Home["elsewhere"]);
        File.WriteAllText(Machine.Home["elsewhere"], "");
        Assert.Equal((CheckLevel.Error, "lock-unusable"), bench.Code(LockCheck.Of));
    }

    [Fact]
    public void Of_a_daemon_tell_that_it_runs_and_whether_its_program_is_newer()
    {
        var note = new DaemonNote(Environment.ProcessId, "", bench.Clock.GetUtcNow())
        {
            Program = bench.Program,
        };
        using var held = DaemonLock.Take(Machine.Paths.DaemonLockFile, note, wait: false)!;
        held.NoteNext(bench.Clock.GetUtcNow().AddHours(1));
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(DaemonCheck.Of));
        Assert.Equal("the running daemon", bench.Facts.Daemon.Whose);
        File.SetLastWriteTimeUtc(bench.Program, bench.Clock.GetUtcNow().AddMinutes(1).UtcDateTime);
        Assert.Equal((CheckLevel.Warning, "program-newer"), bench.Code(DaemonCheck.Of));
    }

    private void Hold(int process) =>
        Machine.Home.Write(
            LockFile,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{process}\n{bench.Clock.GetUtcNow():O}\npush\n\n"
            )
        );
}
