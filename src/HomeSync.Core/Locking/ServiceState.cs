using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>Whether a sync service is running on this machine.</summary>
/// <param name="Running">The bash tool, if it is the one.</param>
/// <param name="HasStaleLock">A lock names a process that isn't there any more.</param>
public sealed record ServiceState(BashTool? Running, bool HasStaleLock)
{
    public static ServiceState Now()
    {
        using var bash = new BashLock(BashLock.UsualPath, new ProcessRunner());
        var running = bash.Running;
        var stale =
            running is null && bash.Holder is { } process && !OtherProcess.IsRunning(process);
        return new ServiceState(running, stale);
    }
}
