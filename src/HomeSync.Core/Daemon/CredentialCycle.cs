using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>The half of the daemon's syncs that isn't dotfiles.</summary>
/// <param name="paths">The user's files.</param>
/// <param name="environment">What the credential tools see.</param>
/// <param name="clock">What time it is.</param>
/// <param name="log">Hears what happens.</param>
internal sealed class CredentialCycle(
    UserPaths paths,
    IReadOnlyDictionary<string, string> environment,
    TimeProvider clock,
    Log log
)
{
    private Settings? usedFor;
    private CredentialSync? credentials;
    private Moment? last;
    private HomeSyncException? problem;

    /// <summary>Brings them in and hands them on; not each time a file is saved, but once an interval.</summary>
    /// <returns>Why the last time failed; null when it didn't, or when there is nothing to do.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public HomeSyncException? Run(
        Settings settings,
        Cause why,
        TimeSpan interval,
        CancellationToken stop
    )
    {
        if (why != Cause.Change || last is not { } before || before.Passed(clock) >= interval)
        {
            problem = Run(settings, stop);
            last = Moment.Now(clock);
        }
        return problem;
    }

    private HomeSyncException? Run(Settings settings, CancellationToken stop)
    {
        // The same one as long as nothing changes: what it told once, it doesn't tell again.
        if (credentials is null || settings != usedFor)
            credentials = new(paths, environment, settings, clock, log, person: null);
        usedFor = settings;
        try
        {
            credentials.Sync(takes: true, sends: settings.AutoPushEnabled, dryRun: false, stop);
            return null;
        }
        catch (HomeSyncException problem)
        {
            return problem;
        }
    }
}
