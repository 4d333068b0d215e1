using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Daemon;

/// <summary>Lets one daemon in at a time.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="supervisor">Who started us.</param>
/// <param name="sleeper">Waits.</param>
/// <param name="log">Hears who is waited for.</param>
internal sealed class Entrance(UserPaths paths, Supervisor supervisor, ISleeper sleeper, Log log)
{
    /// <summary>Takes the lock of the one daemon.</summary>
    /// <param name="note">Who we are.</param>
    /// <param name="stop">Asks us to stop waiting.</param>
    /// <returns>Null when we were asked to stop first.</returns>
    /// <exception cref="LockException">Another one runs, and nobody would start us again when it ends.</exception>
    public DaemonLock? Enter(DaemonNote note, CancellationToken stop)
    {
        try
        {
            if (DaemonLock.Take(paths.DaemonLockFile, note, wait: false) is { } mine)
                return mine;
            var other = DaemonLock.Running(paths.DaemonLockFile);
            if (!supervisor.RestartsUs)
                throw Refusal(other);
            // Whoever started us would start us again at once, and again.
            log.Info($"{Named(other)}; waiting until it ends");
            supervisor.Status($"Waiting until another daemon ends{Number(other)}");
            return Wait(note, stop);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LockException($"The daemon's lock file can't be used: {fault.Message}")
            {
                Code = "lock-unusable",
                Where = [("File", paths.DaemonLockFile)],
                Causes = ["The folder belongs to another user", "The disk is full or read-only"],
                Run = [$"ls -la {Text.Shown.ShellWord(paths.ConfigFolder)}"],
            };
        }
    }

    private DaemonLock? Wait(DaemonNote note, CancellationToken stop)
    {
        DaemonLock? mine = null;
        Exception? fault = null;
        // flock(2) waits without a limit and without costing anything, but nobody can call it off.
        var waiting = new Thread(() =>
        {
            try
            {
                mine = DaemonLock.Take(paths.DaemonLockFile, note, wait: true);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                fault = problem;
            }
            sleeper.Wake();
        })
        {
            IsBackground = true,
            Name = "waiting for the lock",
        };
        waiting.Start();
        while (waiting.IsAlive && !stop.IsCancellationRequested)
        {
            sleeper.Sleep(null, -1);
            // It wakes us just before its end.
            if (Volatile.Read(ref mine) is not null || Volatile.Read(ref fault) is not null)
                waiting.Join();
        }
        return fault is null ? mine : throw fault;
    }

    private LockException Refusal(DaemonNote? other) =>
        new(Named(other))
        {
            Code = "lock-held",
            Where = [("Lock", paths.DaemonLockFile)],
            Run = ["home-sync status", "home-sync stop-daemon"],
        };

    private static string Named(DaemonNote? other) =>
        $"Another daemon is running{Number(other)}"
        + (other is null ? "" : $", since {LocalTime.Text(other.Since)}");

    private static string Number(DaemonNote? other) =>
        other is null ? "" : $" (PID: {other.Process})";
}
