using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Notifications;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>Syncs, and sleeps until the next one is due; nothing but a signal or a new program ends it.</summary>
internal sealed class DaemonLoop : IDisposable
{
    private readonly DaemonWorld world;
    private readonly LiveConfig config;
    private readonly Cycle cycle;
    private readonly Schedule schedule;
    private readonly TreeWatch watch;
    private readonly Watching watching;
    private readonly Upgrade upgrade;
    private readonly DaemonTeller tell;
    private int reloads;

    /// <summary>Since the last sync.</summary>
    private int defects;

    public DaemonLoop(DaemonWorld world, DaemonRequest request)
    {
        this.world = world;
        config = new LiveConfig(
            new ConfigLoader(world.Paths, world.Environment, request.Config),
            world.Log
        );
        cycle = new Cycle(
            world.Paths,
            Supervisor.EnvironmentOfChildren(world.Environment),
            config,
            request,
            world.Clock,
            world.Log
        );
        Request = request;
        schedule = new Schedule(world.Clock, Random.Shared.NextDouble)
        {
            Interval = request.Interval ?? new Settings().SyncInterval,
        };
        watch = new TreeWatch(world.OpenWatch, world.Log);
        watching = new Watching(watch, cycle, world.Log);
        upgrade = new Upgrade(world.Program, world.IsRestarted, world.Log);
        tell = new DaemonTeller(world);
    }

    private DaemonRequest Request { get; }

    private Log Log => world.Log;

    /// <summary>Reads the configuration again, before anything else; from any thread.</summary>
    public void Reload()
    {
        Interlocked.Increment(ref reloads);
        world.Sleeper.Wake();
    }

    /// <summary>Runs until it is asked to stop.</summary>
    /// <param name="stop">Asks it to.</param>
    /// <returns>Whether it ended as it was asked to; otherwise it is to be started again.</returns>
    /// <exception cref="LockException">Another daemon runs.</exception>
    public bool Run(CancellationToken stop)
    {
        using var waking = stop.Register(world.Sleeper.Wake);
        LoadConfig();
        world.Supervisor.Ready();
        using var mine = new Entrance(world.Paths, world.Supervisor, world.Sleeper, Log).Enter(
            new DaemonNote(
                Environment.ProcessId,
                ProcessIdentity.StartOf(Environment.ProcessId, new ProcessRunner()),
                world.Clock.GetLocalNow()
            )
            {
                Program = world.Program.Path,
            },
            stop
        );
        while (mine is not null && !stop.IsCancellationRequested)
        {
            if (!StepOrGoOn(mine, stop))
                return false;
        }
        Log.Info("Daemon stopped");
        world.Supervisor.Stopping();
        return true;
    }

    public void Dispose() => watch.Dispose();

    /// <summary>Not even a defect ends a daemon that runs for years: it is told, and tried again like any failure.</summary>
    /// <returns>Whether to go on.</returns>
    private bool StepOrGoOn(DaemonLock mine, CancellationToken stop)
    {
        try
        {
            return Step(mine, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return true;
        }
#pragma warning disable CA1031 // whatever it is
        catch (Exception defect)
        {
            Log.Error(Defect.Text(defect), defect);
            // One between two syncs that work isn't worth a message each time.
            if (++defects > 1)
                TellOf(defect, stop);
            // It may be what is watched, and that would wake us at once, again and again.
            watch.Stop();
            schedule.ForgetChanges();
            schedule.Ended(inVain: true);
            return true;
        }
    }

    private void TellOf(Exception defect, CancellationToken stop)
    {
        try
        {
            tell.Ended(new(HealthState.Failing, defect.Message), "", cycle.Settings, stop);
        }
        catch (Exception worse)
        {
            Log.Error(Defect.Text(worse), worse);
        }
#pragma warning restore CA1031
    }

    /// <returns>Whether to go on.</returns>
    private bool Step(DaemonLock mine, CancellationToken stop)
    {
        if (Volatile.Read(ref reloads) > 0)
            LoadConfigAgain(mine, stop);
        else if (schedule.Next is { In.Ticks: > 0 } later)
            Sleep(later, stop);
        else
            return Sync(mine, schedule.Next.Why, stop);
        return true;
    }

    /// <returns>Whether to go on.</returns>
    private bool Sync(DaemonLock mine, Cause why, CancellationToken stop)
    {
        LoadConfig();
        if (why == Cause.Change && !watching.IsWorthASync(stop))
        {
            schedule.ForgetChanges();
            return true;
        }
        if (upgrade.MustGiveWay())
            return false;
        mine.NoteNext(null);
        world.Supervisor.Status("Syncing");
        schedule.ForgetChanges();
        var done = cycle.Run(why, schedule.Interval, stop);
        if (done is not var (ending, session))
        {
            // Asked to stop; should it be anything else, it is tried again like a failure.
            schedule.Ended(inVain: true);
            return true;
        }
        tell.Ended(ending, session?.Place.WorkTree ?? "", cycle.Settings, stop);
        defects = 0;
        schedule.Ended(inVain: ending.TriesAgainSoon);
        if (session is not null)
            watching.Follow(() => session, stop);
        if (upgrade.MustGiveWay())
            return false;
        tell.Next(schedule.Next.In, mine, cycle.Settings);
        world.BeforeSleep();
        return true;
    }

    private void Sleep(Due due, CancellationToken stop)
    {
        var isTime = world.Sleeper.Sleep(due.In, watch.Descriptor);
        if (stop.IsCancellationRequested)
            return;
        if (watch.HasChanged())
            schedule.Changed();
        // By the sleeper's own clock, which goes on while the machine sleeps and can't be set.
        if (isTime && due.Why != Cause.Change)
            schedule.TimeIsUp();
    }

    private void LoadConfig()
    {
        config.Load();
        var settings = cycle.Settings;
        world.Configured(settings);
        schedule.Interval = Request.Interval ?? settings.SyncInterval;
        schedule.Debounce = settings.WatchDebounce;
        schedule.MaxDelay = settings.WatchMaxDelay;
        if (!settings.Watch)
            watch.Stop();
    }

    private void LoadConfigAgain(DaemonLock mine, CancellationToken stop)
    {
        Interlocked.Exchange(ref reloads, 0);
        world.Supervisor.Reloading();
        try
        {
            LoadConfig();
            watch.TryAgain();
            if (config.Problem is null)
                Log.Info("Configuration reloaded");
            watching.Follow(cycle.Open, stop);
        }
        finally
        {
            // Whatever came of it: systemd waits for this, and ends who doesn't say it.
            world.Supervisor.Ready();
        }
        if (schedule.Next is { In.Ticks: > 0 })
            tell.Next(schedule.Next.In, mine, cycle.Settings);
    }
}
