using System.Diagnostics;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Locking;

/// <summary>Where one waits for the <see cref="SyncLock"/>.</summary>
/// <param name="path">The lock file.</param>
/// <param name="timeout">How long to wait before giving up (<c>lock_timeout</c>).</param>
/// <param name="clock">What time it is.</param>
/// <param name="orphans">Knows what a killed holder left running.</param>
/// <param name="log">Hears who holds the lock.</param>
internal sealed class LockDoor(
    string path,
    TimeSpan timeout,
    TimeProvider clock,
    Orphans orphans,
    Log log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How long one waits here before giving up.</summary>
    public TimeSpan Timeout => timeout;

    /// <summary>Waits for the lock and takes it.</summary>
    /// <param name="command">What for.</param>
    /// <param name="cancelled">Asks us to stop waiting.</param>
    /// <exception cref="LockException">Somebody else held it all the time, or the file can't be used.</exception>
    public SyncLock Take(string command, CancellationToken cancelled)
    {
        var file = Open();
        try
        {
            Wait(file, cancelled);
            var text = SyncLock.Read(file);
            AwaitOrphans(LockHolder.Parse(text), cancelled);
            var holder = new LockHolder(Environment.ProcessId, clock.GetLocalNow(), command, [])
            {
                Boot = ThisBoot.Id,
            };
            return Usable(() => new SyncLock(file, holder, OpenOperation.In(text)));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private SafeFileHandle Open() =>
        Usable(() =>
        {
            PlainFile.Create(path);
            return PlainFile.OpenToLock(path) ?? throw new IOException("it was taken away");
        });

    /// <summary>Nothing is synced without the lock, so a file that can't be used ends it here.</summary>
    private T Usable<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            var folder = Shown.ShellWord(Path.GetDirectoryName(path)!);
            var full = FileFaults.Of(fault) == FileFault.DiskFull;
            throw new LockException(
                full
                    ? "The lock file can't be written: the disk is full"
                    : "The lock file can't be used"
            )
            {
                Code = full ? "disk-full" : "lock-unusable",
                Where = [("File", path)],
                Details = [fault.Message],
                Causes = full
                    ? ["The disk, or your share of it (quota), is used up"]
                    :
                    [
                        "The folder belongs to another user",
                        "The disk is read-only",
                        "The file system has no locks, as some network disks",
                    ],
                Run = full
                    ? [$"df -h {folder}", "home-sync sync", "# once there is room"]
                    : [$"ls -la {folder}", $"sudo chown -R \"$(id -un)\" {folder}"],
            };
        }
    }

    private void Wait(SafeFileHandle file, CancellationToken cancelled)
    {
        var waited = Stopwatch.StartNew();
        var told = false;
        while (!Usable(() => FileLock.TryTake(file)))
        {
            var holder = LockHolder.Parse(SyncLock.Read(file));
            if (waited.Elapsed >= timeout)
                throw Held(holder);
            if (!told && waited.Elapsed >= Patience)
            {
                log.Info(
                    $"{Busy(holder)}, waiting up to {timeout.TotalSeconds:0} seconds for it..."
                );
                told = true;
            }
            // Not all who wait may come back at the same time.
            cancelled.WaitHandle.WaitOne(Random.Shared.Next(5, 25));
            cancelled.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Waits for children of a holder that was killed: a git of theirs may still be writing.</summary>
    private void AwaitOrphans(LockHolder? last, CancellationToken cancelled)
    {
        var waited = Stopwatch.StartNew();
        var told = false;
        while (last is not null && orphans.FirstOf(last) is { } orphan)
        {
            if (waited.Elapsed >= timeout)
                throw LeftBehind(orphan);
            if (!told && waited.Elapsed >= Patience)
            {
                log.Info(
                    $"A sync was killed, and a process it started is still running (PID: {orphan}), waiting up to {timeout.TotalSeconds:0} seconds for it..."
                );
                told = true;
            }
            cancelled.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
            cancelled.ThrowIfCancellationRequested();
        }
    }

    private LockException Held(LockHolder? holder) =>
        new(holder is null ? Busy(null) : $"{Busy(holder)}, since {LocalTime.Text(holder.Since)}")
        {
            Code = "lock-held",
            Where = [("Lock", path), ("Command", holder?.Command ?? "unknown")],
            Causes = ["It waits for a slow remote or a hook", "It works on a large repository"],
            Run =
            [
                holder is null ? $"fuser {Shown.ShellWord(path)}" : $"ps -p {holder.Process}",
                "home-sync sync",
                "# later; lock_timeout in the configuration says how long it waits",
            ],
        };

    /// <summary>Whoever locks the file without being a home-sync doesn't say who it is.</summary>
    private static string Busy(LockHolder? holder) =>
        holder is null
            ? "Another process holds the lock"
            : $"Another sync process is running (PID: {holder.Process})";

    private LockException LeftBehind(int orphan) =>
        new($"A sync was killed, and a process it started is still running (PID: {orphan})")
        {
            Code = "lock-held",
            Where = [("Lock", path)],
            Run = [$"ps -p {orphan}", $"kill {orphan}"],
        };
}
