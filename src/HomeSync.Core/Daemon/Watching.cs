using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Daemon;

/// <summary>A watch that never ends the loop: what keeps it from looking, the next sync meets and tells of.</summary>
internal sealed class Watching(TreeWatch watch, Cycle cycle, Log log)
{
    /// <summary>Watches what a sync of this repository would look at.</summary>
    public void Follow(Func<Session> session, CancellationToken stop)
    {
        if (!cycle.Settings.Watch)
            return;
        try
        {
            watch.Follow(session(), cycle.Request, stop);
        }
        catch (Exception problem) when (IsOfTheRepository(problem))
        {
            log.Debug($"Not watched: {problem.Message}");
        }
        catch (OperationCanceledException)
        {
            // The loop ends by itself.
        }
    }

    /// <summary>Whether a sync would find anything, now that files have been left alone.</summary>
    public bool IsWorthASync(CancellationToken stop)
    {
        try
        {
            return watch.IsWorthASync(cycle.Open(), cycle.Request, stop);
        }
        catch (Exception problem) when (IsOfTheRepository(problem))
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static bool IsOfTheRepository(Exception problem) =>
        problem is HomeSyncException or IOException or UnauthorizedAccessException;
}
