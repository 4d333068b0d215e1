using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Locking;

public sealed class LocksThatCannotBeWritten : IDisposable
{
    private readonly Machine machine = new();

    public void Dispose() => machine.Dispose();

    [SmallDiskFact]
    public void On_a_full_disk_keep_others_out_all_the_same()
    {
        var folder = Directory.CreateDirectory(machine.Home["disk"]).FullName;
        using var disk = new SmallDisk(machine, folder, kilobytes: 64);
        var path = $"{disk.Path}/daemon.lock";
        File.WriteAllText(path, "");
        Assert.Throws<IOException>(() =>
            File.WriteAllBytes($"{disk.Path}/all of it", new byte[128 * 1024])
        );
        var note = new DaemonNote(4711, "12345", DateTimeOffset.UnixEpoch);
        using var mine = DaemonLock.Take(path, note, wait: false);
        Assert.NotNull(mine);
        Assert.Null(DaemonLock.Take(path, note, wait: false));
        Assert.Equal(0, new FileInfo(path).Length);
    }

    [LinuxFact]
    public void Of_a_bash_tool_that_is_gone_may_be_somebody_elses()
    {
        // A file with a number that no process has, which nobody may delete: not even root.
        const string theirs = "/proc/sys/kernel/pid_max";
        using var bash = new BashLock(theirs, new ProcessRunner());
        var number = bash.Holder;
        bash.Take();
        Assert.NotNull(number);
        Assert.Equal(number, bash.Holder);
    }

    [Fact]
    public void Of_a_daemon_that_are_no_file_are_not_taken_for_nobodys()
    {
        Directory.CreateDirectory(machine.Paths.ConfigFolder);
        Fifo.Make(machine.Paths.DaemonLockFile);
        var problem = Assert.Throws<LockException>(() => ServiceState.Now(machine.Paths));
        Assert.Equal("lock-unusable", problem.Code);
        Assert.Contains(("Lock", machine.Paths.DaemonLockFile), problem.Where);
    }
}
