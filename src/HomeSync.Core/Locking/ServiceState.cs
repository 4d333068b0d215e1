using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>Whether a sync service is running on this machine.</summary>
/// <param name="Daemon">Our own daemon, when it runs.</param>
/// <param name="Bash">The bash tool, if it is the one.</param>
/// <param name="HasStaleLock">A lock names a process that isn't there any more.</param>
public sealed record ServiceState(DaemonNote? Daemon, BashTool? Bash, bool HasStaleLock)
{
    /// <param name="paths">Whose.</param>
    /// <exception cref="LockException">A lock is there, and can't be read.</exception>
    public static ServiceState Now(UserPaths paths)
    {
        var daemon = DaemonIn(paths);
        using var bash = new BashLock(BashLock.UsualPath, new ProcessRunner());
        var running = bash.Running;
        var stale =
            daemon is null
            && running is null
            && bash.Holder is { } process
            && !OtherProcess.IsRunning(process);
        return new ServiceState(daemon, running, stale);
    }

    private static DaemonNote? DaemonIn(UserPaths paths)
    {
        try
        {
            return DaemonLock.Running(paths.DaemonLockFile);
        }
        catch (IOException fault)
        {
            throw new LockException(
                $"Whether a daemon runs can't be told: its lock can't be used ({fault.Message})"
            )
            {
                Code = "lock-unusable",
                Where = [("Lock", paths.DaemonLockFile)],
                Causes = ["The file or its folder belongs to another user"],
                Run = [$"ls -la {Text.Shown.ShellWord(paths.ConfigFolder)}"],
            };
        }
    }
}
