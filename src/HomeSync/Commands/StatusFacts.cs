using HomeSync.Cli;
using HomeSync.Core.Configuration;
using HomeSync.Core.Credentials;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Metrics;
using HomeSync.Core.Notifications;

namespace HomeSync.Commands;

/// <summary>What <c>status</c> tells, each looked at when it is first asked for.</summary>
internal sealed class StatusFacts(CommandHost host, string? repo, CancellationToken cancelled)
{
    private (LoadedConfig Config, ConfigException? Problem)? read;
    private (int? Count, CredentialNote Note)? credentials;
    private (ServiceState? State, LockException? Problem)? service;

    /// <summary>The configuration; the defaults where it can't be used.</summary>
    public LoadedConfig Config => (read ??= Read()).Config;

    /// <summary>Why the configuration can't be used; null when it can.</summary>
    public ConfigException? ConfigProblem => (read ??= Read()).Problem;

    public StatusOfDotfiles Dotfiles => field ??= new(host, Config, repo, cancelled);

    public MetricsReading Metrics => field ??= new MetricsFile(host.Paths.MetricsFile).Last(1);

    /// <summary>How many secrets are stored; null when nobody can say.</summary>
    public int? Secrets => (credentials ??= Credentials()).Count;

    public CredentialNote CredentialNote => (credentials ??= Credentials()).Note;

    /// <summary>Whether credentials weren't synced for longer than <c>stale_after</c>.</summary>
    public bool AreCredentialsStale
    {
        get
        {
            var ((taken, sent), now) = (CredentialNote, host.Clock.GetUtcNow());
            var limit = Config.Settings.CredentialsStaleLimit;
            return now - taken > limit
                || (Config.Settings.RemoteBackupEnabled && now - sent > limit);
        }
    }

    /// <summary>Whether a daemon runs; null when that can't be told.</summary>
    public ServiceState? Service => (service ??= ServiceNow()).State;

    /// <summary>Why that can't be told; null when it can.</summary>
    public LockException? ServiceProblem => (service ??= ServiceNow()).Problem;

    /// <summary>How syncing stands, in one word.</summary>
    public string State
    {
        get
        {
            var health = Dotfiles.Health;
            return health is null ? "never-synced"
                : health.IsStale(host.Clock.GetUtcNow(), Config.Settings.StaleLimit) ? "stale"
                : health.State switch
                {
                    HealthState.InSync => "in-sync",
                    HealthState.Waiting => "waiting",
                    HealthState.Failing => "failing",
                    _ => "conflicted",
                };
        }
    }

    /// <summary>Whether it won't go on without somebody.</summary>
    public bool NeedsSomebody => State is "failing" or "conflicted" or "stale";

    private (LoadedConfig, ConfigException?) Read()
    {
        try
        {
            return (host.ReadConfig(), null);
        }
        catch (ConfigException problem)
        {
            return (new LoadedConfig(new Settings(), [], null), problem);
        }
    }

    private (int?, CredentialNote) Credentials()
    {
        var count = new StoredCount(host.Environment, Config.Settings, host.HasTerminal);
        return (count.Of(cancelled), CredentialNote.Read(host.Paths.CredentialsFile));
    }

    private (ServiceState?, LockException?) ServiceNow()
    {
        try
        {
            return (ServiceState.Now(host.Paths), null);
        }
        catch (LockException unreadable)
        {
            return (null, unreadable);
        }
    }
}
