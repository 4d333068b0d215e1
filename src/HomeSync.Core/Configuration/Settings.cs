using HomeSync.Core.Platform;
using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Configuration;

/// <summary>
/// The validated configuration. A new value holds the defaults of the legacy contract, so that a
/// machine without a configuration behaves as the tool it replaces.
/// </summary>
public sealed record Settings
{
    /// <summary>How long the daemon waits between two syncs; at least a minute, may be years.</summary>
    public TimeSpan SyncInterval { get; init; } = TimeSpan.FromSeconds(3600);

    /// <summary>Whether the daemon also syncs when files change.</summary>
    public bool Watch { get; init; }

    /// <summary>How long files must have been left alone before it does.</summary>
    public TimeSpan WatchDebounce { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after the first change it does at the latest.</summary>
    public TimeSpan WatchMaxDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>After how long without a sync that is told.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromHours(24);

    /// <summary>The same, but never sooner than a sync can be missed at all, and never where none is wanted.</summary>
    public TimeSpan StaleLimit => SyncDotfiles ? LeastStale : TimeSpan.MaxValue;

    /// <summary>The same for credentials.</summary>
    public TimeSpan CredentialsStaleLimit => SyncCredentials ? LeastStale : TimeSpan.MaxValue;

    private TimeSpan LeastStale => StaleAfter >= 2 * SyncInterval ? StaleAfter : 2 * SyncInterval;

    /// <summary>How long savepoints are kept; whole days, at least one.</summary>
    public TimeSpan BackupRetention { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Whether a sync also sends what is committed.</summary>
    public bool AutoPushEnabled { get; init; } = true;

    /// <summary>Whether credentials are handed on after a push.</summary>
    public bool RemoteBackupEnabled { get; init; } = true;

    public bool NotificationsEnabled { get; init; } = true;

    public bool SyncDotfiles { get; init; } = true;

    public bool SyncCredentials { get; init; } = true;

    /// <summary>Whether the configuration says so, and not only the default.</summary>
    public bool AsksForCredentials { get; init; }

    /// <summary>The program that brings credentials in; a line for it and for each of its arguments.</summary>
    public string CredentialsIn { get; init; } = "ws-sync";

    /// <summary>The program that hands them on, the same way.</summary>
    public string CredentialsOut { get; init; } = "ws-backup";

    /// <summary>The program that lists them, the same way.</summary>
    public string CredentialsList { get; init; } = "ws-list";

    /// <summary>How these get the master password.</summary>
    public PasswordWay CredentialsPassword { get; init; }

    /// <summary>The variable they get it in, where they get it in one.</summary>
    public string CredentialsVariable { get; init; } = ChildEnvironment.MasterPassword;

    public bool SyncHomebrew { get; init; } = true;

    public MachineProfile MachineProfile { get; init; } = MachineProfile.Default;

    /// <summary>The least level that is logged.</summary>
    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>Whether it also goes to the system's log.</summary>
    public bool LogSyslog { get; init; }

    /// <summary>The repository, absolute; null when neither file nor environment names one.</summary>
    public string? DotfilesDir { get; init; }

    /// <summary>A bare repository's folder, absolute; null unless <see cref="WorkTree"/> is set as well.</summary>
    public string? GitDir { get; init; }

    /// <summary>The work tree that belongs to <see cref="GitDir"/>, absolute.</summary>
    public string? WorkTree { get; init; }

    /// <summary>The master password, when an old file or the environment holds it.</summary>
    public Secret? CredentialMasterPassword { get; init; }

    /// <summary>Whether a sync commits changed tracked files by itself.</summary>
    public bool AutoCommit { get; init; }

    /// <summary>Whether such a commit also takes untracked files.</summary>
    public bool AutoCommitUntracked { get; init; }

    /// <summary>The largest file, in bytes, that an auto-commit takes.</summary>
    public long MaxFileSize { get; init; } = 50 * 1024 * 1024;

    /// <summary>What is done about content that looks like a secret.</summary>
    public GuardPolicy SecretGuard { get; init; }

    public DivergedPolicy OnDiverged { get; init; } = DivergedPolicy.Stop;

    /// <summary>Whether submodules follow what is recorded.</summary>
    public bool Submodules { get; init; }

    /// <summary>The limit of a git command that needs no network.</summary>
    public TimeSpan GitTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a remote may be silent.</summary>
    public TimeSpan NetworkTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The limit of one of the user's hooks.</summary>
    public TimeSpan HookTimeout { get; init; } = TimeSpan.FromSeconds(300);

    /// <summary>How long to wait for another home-sync; zero gives up at once.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(300);
}
