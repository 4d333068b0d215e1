using HomeSync.Core.Errors;
using HomeSync.Core.Logging;

namespace HomeSync.Core.Service;

/// <summary>Carries steps out and tells each; when one fails, those before it are taken back.</summary>
internal sealed class ServiceSteps(Log log, bool dryRun)
{
    /// <exception cref="HomeSyncException">One failed; what was done is undone.</exception>
    public void Run(IEnumerable<ServiceStep> steps, CancellationToken cancelled)
    {
        var begun = new Stack<ServiceStep>();
        try
        {
            foreach (var step in steps)
            {
                if (dryRun)
                {
                    log.Info($"Would {step.What}");
                    continue;
                }
                begun.Push(step);
                Do(step, cancelled);
                log.Info(step.Done);
            }
        }
        catch
        {
            while (begun.TryPop(out var step))
                TakeBack(step);
            throw;
        }
    }

    private static void Do(ServiceStep step, CancellationToken cancelled)
    {
        try
        {
            cancelled.ThrowIfCancellationRequested();
            step.Do(cancelled);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw ServiceErrors.NotWritten(step.What, fault);
        }
    }

    private void TakeBack(ServiceStep step)
    {
        try
        {
            if (step.Undo?.Invoke() == true && step.Undone.Length > 0)
                log.Info(step.Undone);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or HomeSyncException)
        {
            log.Warn($"Could not take back: {step.What} ({fault.Message})");
        }
    }
}
