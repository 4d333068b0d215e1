using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>What keeps two of us from syncing at once: our own lock, and for as long the bash tool's.</summary>
internal sealed class BothLocks : IDisposable
{
    private readonly ProcessRunner runner;
    private readonly SyncLock own;
    private readonly BashLock bash;

    private BothLocks(ProcessRunner runner, SyncLock own, BashLock bash)
    {
        (this.runner, this.own, this.bash) = (runner, own, bash);
        runner.Children = own;
    }

    /// <summary>Waits for whoever is at work, and takes both locks.</summary>
    /// <param name="door">Where one waits for our own.</param>
    /// <param name="runner">Starts what is done under the locks; what it starts is written into ours.</param>
    /// <param name="operation">What for.</param>
    /// <param name="log">Hears who is waited for.</param>
    /// <param name="cancelled">Asks us to stop waiting.</param>
    /// <exception cref="LockException">Somebody else was at work all the time.</exception>
    public static BothLocks Enter(
        LockDoor door,
        ProcessRunner runner,
        string operation,
        Log log,
        CancellationToken cancelled
    )
    {
        var own = door.Take(operation, cancelled);
        var bash = new BashLock(BashLock.UsualPath, runner);
        try
        {
            bash.Await(door.Timeout, log, cancelled);
            bash.Take();
            return new BothLocks(runner, own, bash);
        }
        catch
        {
            bash.Dispose();
            own.Dispose();
            throw;
        }
    }

    /// <inheritdoc cref="SyncLock.Begin"/>
    public KilledOperation? Begin(string common) => own.Begin(common);

    /// <inheritdoc cref="SyncLock.Persist"/>
    public void Persist() => own.Persist();

    public void Dispose()
    {
        runner.Children = null;
        bash.Dispose();
        own.Dispose();
    }
}
