using System.Diagnostics;

namespace HomeSync.Core.Platform;

/// <summary>
/// Runs other programs. Every child has a limit at which its whole group dies; a
/// pipe that a grandchild keeps open doesn't hold us (promise 4).
/// </summary>
internal sealed class ProcessRunner
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LookAround = TimeSpan.FromMilliseconds(100);

    /// <summary>Told of every start and end.</summary>
    public IChildren? Children { get; set; }

    /// <exception cref="ProgramMissingException">There is no such program.</exception>
    /// <exception cref="OperationCanceledException">We were asked to stop; the child and its group are gone.</exception>
    public Finished Run(Command command, CancellationToken cancelled = default)
    {
        cancelled.ThrowIfCancellationRequested();
        using var child = Start(command);
        try
        {
            var limitReached = !Follow(child, command, cancelled);
            // Not its last words: what it says while its group dies depends on who dies first.
            var (output, errors) = (child.Output, child.Errors);
            if (limitReached || cancelled.IsCancellationRequested)
                End(child);
            var exitCode = child.Reap();
            if (child.WasKilled)
                Children?.Killed();
            cancelled.ThrowIfCancellationRequested();
            return new Finished(exitCode, output, errors, limitReached);
        }
        catch when (!child.IsReaped)
        {
            // Nobody would look after it any more.
            End(child);
            child.Reap();
            throw;
        }
        finally
        {
            Children?.Ended(child.Id);
        }
    }

    private Child Start(Command command)
    {
        // Written down before as well: we may be killed before we know the child's number.
        Children?.Starting();
        try
        {
            var child = Child.Start(command);
            Children?.Started(child.Id);
            return child;
        }
        catch
        {
            Children?.NotStarted();
            throw;
        }
    }

    /// <summary>Reads until the child has exited; false when its limit came first.</summary>
    private static bool Follow(Child child, Command command, CancellationToken cancelled)
    {
        var clock = Stopwatch.StartNew();
        while (!cancelled.IsCancellationRequested)
        {
            var left = command.Limit.Time - clock.Elapsed;
            if (left <= TimeSpan.Zero)
                return false;
            var read = child.ReadSome(left < LookAround ? left : LookAround, command.Errors);
            if (read && command.Limit.OfSilence)
                clock.Restart();
            // Asked also while there is something to read: a grandchild may talk for ever.
            if (child.HasExited)
            {
                child.ReadRest(command.Errors);
                return true;
            }
        }
        return true;
    }

    /// <summary>Asks the group to stop (git then removes its lock files), and makes it stop.</summary>
    private void End(Child child)
    {
        Children?.Killed();
        child.Signal(LibcConstants.SignalTerminate);
        var clock = Stopwatch.StartNew();
        while (!child.HasExited && clock.Elapsed < Grace)
            child.ReadSome(TimeSpan.FromMilliseconds(20), errors: null);
        child.Signal(LibcConstants.SignalKill);
    }
}
