using System.Globalization;
using HomeSync.Core.Configuration;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Notifications;
using HomeSync.Core.Text;

namespace HomeSync.Core.Daemon;

/// <summary>What people hear of a daemon: how syncing stands, and when it goes on.</summary>
internal sealed class DaemonTeller(DaemonWorld world)
{
    private readonly HealthKeeper health = new(
        world.Paths,
        world.Clock,
        world.Log,
        isWatched: false
    );

    private string? toldOfDesktop;

    /// <summary>A sync has ended.</summary>
    /// <param name="ending">How.</param>
    /// <param name="repository">Its working tree; empty when it isn't even known.</param>
    /// <param name="settings">Whether and when to tell.</param>
    /// <param name="stop">Gives up telling.</param>
    public void Ended(Ending ending, string repository, Settings settings, CancellationToken stop)
    {
        health.Note(repository, ending, settings, stop);
        if (health.DesktopProblem is not { } problem || problem == toldOfDesktop)
            return;
        toldOfDesktop = problem;
        world.Log.Warn(
            $"Nobody can be told on the desktop: {problem}. Not to be told of it: home-sync config set notifications_enabled false"
        );
    }

    /// <summary>When it syncs next: in the log, to the supervisor, and for whoever asks for the status.</summary>
    /// <param name="wait">So long from now.</param>
    /// <param name="mine">Where others read of this daemon.</param>
    /// <param name="settings">When syncing counts as stale.</param>
    public void Next(TimeSpan wait, DaemonLock mine, Settings settings)
    {
        var at = world.Clock.GetLocalNow() + wait;
        world.Log.Info(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Sleeping for {Math.Ceiling(wait.TotalSeconds):0} seconds..."
            )
        );
        mine.NoteNext(at);
        var state = HealthLine.Of(health.Now, world.Clock, settings.StaleLimit);
        world.Supervisor.Status($"{state}; next sync {LocalTime.Text(at)}");
    }
}
