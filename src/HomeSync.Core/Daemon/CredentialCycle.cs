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

    /// <summary>Whether they failed the last time, and are to be tried again soon.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Whether they are synced now: not each time a file is saved, but once an interval.</summary>
    public bool IsDue(Cause why, TimeSpan interval) =>
        why != Cause.Change || last is not { } before || before.Passed(clock) >= interval;

    /// <summary>Brings them in and hands them on.</summary>
    /// <returns>Why that failed; null when it didn't, or when there is nothing to do.</returns>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public HomeSyncException? Run(Settings settings, CancellationToken stop)
    {
        last = Moment.Now(clock);
        // The same one as long as nothing changes: what it told once, it doesn't tell again.
        if (credentials is null || settings != usedFor)
            credentials = new(paths, environment, settings, clock, log, person: null);
        usedFor = settings;
        try
        {
            credentials.Sync(takes: true, sends: settings.AutoPushEnabled, dryRun: false, stop);
            HasFailed = false;
            return null;
        }
        catch (HomeSyncException problem)
        {
            HasFailed = true;
            return problem;
        }
    }
}
