using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Notifications;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Daemon;

/// <summary>One sync of the daemon. Whatever happens in it, the daemon goes on.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="environment">What git and its hooks see.</param>
/// <param name="config">The configuration.</param>
/// <param name="request">What the daemon was started with.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Hears what happens.</param>
internal sealed class Cycle(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    LiveConfig config,
    DaemonRequest request,
    TimeProvider clock,
    Log log
)
{
    private const string Operation = "daemon";

    private readonly CredentialCycle credentials = new(paths, environment, clock, log);
    private string lastProblem = "";

    /// <summary>The settings that count now.</summary>
    public Settings Settings => config.Current?.Settings ?? new Settings();

    /// <summary>What one sync is to do.</summary>
    public SyncRequest Request =>
        SyncRequest.Of(Operation, Settings, request.Force) with
        {
            Send = Settings.AutoPushEnabled,
            WaitsForCommits = true,
        };

    /// <summary>Opens the repository as it is now.</summary>
    /// <exception cref="HomeSyncException">There is none, or it can't be opened.</exception>
    public Session Open() =>
        new(
            paths,
            environment,
            Settings,
            new RepositoryFinder(paths, environment).Find(
                config.Current ?? throw config.Problem!,
                request.Repo
            ),
            hasTerminal: false,
            clock,
            log
        );

    /// <summary>Syncs once.</summary>
    /// <param name="why">What for.</param>
    /// <param name="interval">From one sync to the next.</param>
    /// <param name="stop">Asks it to stop.</param>
    /// <returns>How it ended, and where; null when it was asked to stop.</returns>
    public (Ending Ending, Session? Session)? Run(
        Cause why,
        TimeSpan interval,
        CancellationToken stop
    )
    {
        log.Info("Performing scheduled sync...");
        Session? session = null;
        try
        {
            if (Dotfiles(ref session, stop) is not var (problem, ending))
                return null;
            var isDue = credentials.IsDue(why, interval);
            var worse = isDue ? credentials.Run(Settings, stop) : null;
            if (worse is not null && ending.State == HealthState.Waiting)
                log.Warn($"Waiting {ending.What}");
            if (worse is not null && ending.State is HealthState.InSync or HealthState.Waiting)
                problem = worse;
            else if (worse is not null)
                log.Error(worse.Message);
            ending = isDue
                ? Endings.With(worse, ending)!
                : ending with
                {
                    TriesAgainSoon = ending.TriesAgainSoon || credentials.HasFailed,
                };
            Tell(problem, ending);
            return (ending, session);
        }
        catch (OperationCanceledException halfway)
            when (halfway is PushInterruptedException or InterruptedException)
        {
            log.Warn(halfway.Message);
            return null;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
#pragma warning disable CA1031 // the daemon's last door: a defect is told as one, and tried again
        catch (Exception defect)
        {
            log.Error(Defect.Text(defect), defect);
            return (new Ending(HealthState.Failing, defect.Message), session);
        }
#pragma warning restore CA1031
    }

    /// <returns>What stopped it, if anything, and what that means; null when it was asked to stop.</returns>
    private (HomeSyncException? Problem, Ending Ending)? Dotfiles(
        ref Session? session,
        CancellationToken stop
    )
    {
        if (!Settings.SyncDotfiles)
        {
            log.Info("sync_dotfiles is off in the configuration: the dotfiles are left alone");
            return (null, Endings.WithoutDotfiles);
        }
        try
        {
            session = Open();
            var outcome = session.Sync(Request, stop);
            if (Endings.Of(outcome) is not { } ending)
                return null;
            var isHeldUp = outcome.Code is "dirty" or "commit-in-progress";
            // What is committed already has nothing to do with what isn't.
            if (isHeldUp && Settings.AutoPushEnabled && Push(session, stop) is { } worse)
            {
                log.Warn($"Waiting {ending.What}");
                (outcome, ending) = worse;
            }
            return (outcome.Problem, ending);
        }
        catch (HomeSyncException problem) when (Endings.Of(problem) is { } ending)
        {
            return (problem, ending);
        }
    }

    private void Tell(HomeSyncException? problem, Ending ending)
    {
        var text = problem?.Report() ?? "";
        if (ending.State == HealthState.InSync)
            log.Success("Scheduled sync completed");
        else if (ending.State == HealthState.Waiting)
            log.Warn($"Waiting {ending.What}");
        else
            // The whole of it once: it may go on for days.
            log.Error(text == lastProblem ? $"{problem!.Message} (as before)" : text);
        if (ending.State is HealthState.Failing or HealthState.Conflicted)
            log.Error("Scheduled sync failed");
        lastProblem = text;
    }

    /// <returns>How it ended, when that is worse than to wait.</returns>
    private (Outcome, Ending)? Push(Session session, CancellationToken stop)
    {
        log.Info("Auto-pushing changes...");
        var outcome = session.Sync(
            SyncRequest.Of("push", Settings, force: false).OnlySending(),
            stop
        );
        if (outcome.Problem is not { } problem)
            return null;
        // Others were faster: that is settled by the next whole sync, which waits for the same as this one.
        var ending = problem.Code == "push-behind" ? null : Endings.Of(outcome);
        if (ending is { State: HealthState.Failing or HealthState.Conflicted })
            return (outcome, ending);
        log.Warn($"Auto-push failed: {problem.Message}");
        return null;
    }
}
