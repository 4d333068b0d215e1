using HomeSync.Core.Logging;

namespace HomeSync.Core.Service;

/// <summary>What can be done to a service, as steps; carries them out or, in a dry run, only tells them.</summary>
internal sealed class ServiceActions(ISupervisor supervisor, Log log, bool dryRun)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private const int Looks = 60;

    /// <summary>Whether there were steps, carried out or told.</summary>
    public bool HasActed { get; private set; }

    public void Run(
        IReadOnlyList<ServiceStep> steps,
        CancellationToken cancelled,
        bool tellState = false
    )
    {
        HasActed |= steps.Count > 0;
        new ServiceSteps(log, dryRun).Run(steps, cancelled);
        if (tellState && !dryRun)
            TellState(cancelled);
    }

    public ServiceStep Start() =>
        new($"let {supervisor.Name} start it", $"{supervisor.Name} started it", supervisor.Start)
        {
            Undo = () =>
            {
                // One that fails may be tried again and again.
                var runs = supervisor.Look().IsActive;
                if (runs)
                    supervisor.Stop(CancellationToken.None);
                return runs;
            },
        };

    public ServiceStep Stop() =>
        new($"let {supervisor.Name} stop it", $"{supervisor.Name} stopped it", supervisor.Stop)
        {
            Undo = () =>
            {
                supervisor.Start(CancellationToken.None);
                return true;
            },
            Undone = "Started it again",
        };

    public ServiceStep AtLogin(bool wanted) =>
        new(
            wanted ? "let it start at login" : "let it not start at login",
            wanted ? "It starts at login" : "It doesn't start at login any more",
            cancelled => supervisor.StartAtLogin(wanted, cancelled)
        )
        {
            Undo = () =>
            {
                supervisor.StartAtLogin(!wanted, CancellationToken.None);
                return true;
            },
            Undone = wanted ? "It doesn't start at login" : "It starts at login",
        };

    /// <summary>launchd only notes that it shall run: whether it does, shows a moment later.</summary>
    private void TellState(CancellationToken cancelled)
    {
        var state = supervisor.Look();
        for (var i = 0; i < Looks && state is { Process: null, IsActive: true }; i++)
        {
            cancelled.WaitHandle.WaitOne(Pause);
            cancelled.ThrowIfCancellationRequested();
            state = supervisor.Look();
        }
        if (state.Process is { } process)
        {
            log.Success($"home-sync runs in the background (PID: {process})");
            return;
        }
        var end = state.LastEnd.Length > 0 ? $"; it ended with {state.LastEnd}" : "";
        log.Warn($"It is started but doesn't run{end}. To see why: home-sync service logs");
    }
}
