using System.Diagnostics;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>Ends the daemon, and nobody else.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="log">Hears what happens.</param>
public sealed class DaemonStop(UserPaths paths, Log log)
{
    /// <summary>A move under way is finished, which on a slow disk may take a while.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ProcessRunner runner = new();

    /// <summary>Asks the daemon to end, and waits for it.</summary>
    /// <param name="cancelled">Gives up waiting.</param>
    /// <exception cref="LockException">It can't be told who it is, or it doesn't end.</exception>
    /// <returns>False when none ran.</returns>
    public bool Run(CancellationToken cancelled)
    {
        var state = ServiceState.Now(paths);
        if (state.Daemon is not { } daemon)
        {
            log.Info("Daemon not running");
            if (state.Bash is { IsDaemon: true } bash)
            {
                log.Info(
                    $"The bash tool's daemon is (PID: {bash.Process}); to stop it: home-sync-service stop"
                );
            }

            return false;
        }
        // A number in a file may be anybody's by now.
        if (
            daemon.Start.Length == 0
            || ProcessIdentity.StartOf(daemon.Process, runner) != daemon.Start
        )
        {
            throw NotTheOne(daemon);
        }

        log.Info($"Stopping the daemon (PID: {daemon.Process})...");
        if (Libc.Kill(daemon.Process, LibcConstants.SignalTerminate) < 0)
            throw NotTheOne(daemon);
        Await(daemon, cancelled);
        log.Success("Daemon stopped");
        return true;
    }

    private void Await(DaemonNote daemon, CancellationToken cancelled)
    {
        var waited = Stopwatch.StartNew();
        while (ServiceState.Now(paths).Daemon is { } now && now.Process == daemon.Process)
        {
            if (waited.Elapsed >= Patience)
            {
                throw new LockException(
                    $"The daemon (PID: {daemon.Process}) was asked to end and is still running after {Patience.TotalSeconds:0} seconds"
                )
                {
                    Code = "lock-held",
                    Causes = ["A sync is at a step that must not be cut short, on a slow disk"],
                    Run = ["home-sync logs", "home-sync stop-daemon"],
                };
            }
            cancelled.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
            cancelled.ThrowIfCancellationRequested();
        }
    }

    private LockException NotTheOne(DaemonNote daemon) =>
        new(
            $"The daemon can't be stopped from here: process {daemon.Process} isn't the one that its lock names"
        )
        {
            Code = "lock-held",
            Where = [("Lock", paths.DaemonLockFile)],
            Causes =
            [
                "It runs in a container, or on another machine that shares this home folder",
                "It belongs to another user",
            ],
            Run = [$"fuser -v {Text.Shown.ShellWord(paths.DaemonLockFile)}"],
        };
}
