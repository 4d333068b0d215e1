namespace HomeSync.Core.Platform;

/// <summary>The one place that knows where a user's files are (legacy contract, "Files").</summary>
/// <param name="home">The user's home folder, absolute.</param>
public sealed class UserPaths(string home)
{
    /// <summary>The user's home folder.</summary>
    public string Home { get; } = home;

    /// <summary>home-sync's own folder: never staged, saved, watched or moved.</summary>
    public string ConfigFolder => Path.Combine(Home, ".config", "home-sync");

    public string ConfigFile => Path.Combine(ConfigFolder, "config.yml");

    /// <summary>Where an older guide put the configuration; read when <see cref="ConfigFile"/> isn't there.</summary>
    public string OlderConfigFile => Path.Combine(Home, ".config", "sync-service", "config.yml");

    public string LogFolder => Path.Combine(ConfigFolder, "logs");

    public string LogFile => Path.Combine(LogFolder, "sync.log");

    public string LockFile => Path.Combine(ConfigFolder, "home-sync.lock");

    /// <summary>Held by the daemon for as long as it runs; never unlinked.</summary>
    public string DaemonLockFile => Path.Combine(ConfigFolder, "daemon.lock");

    /// <summary>How syncing stands, and what the person was told of it.</summary>
    public string HealthFile => Path.Combine(ConfigFolder, "health");

    /// <summary>When credentials last came in and went out.</summary>
    public string CredentialsFile => Path.Combine(ConfigFolder, "credentials");

    public string MetricsFile => Path.Combine(ConfigFolder, "metrics.jsonl");

    /// <summary>The installed program; on a machine with the bash tool a link into the repository.</summary>
    public string Binary => Path.Combine(Home, ".local", "bin", "home-sync");

    /// <summary>What launchd knows the service by.</summary>
    public const string LaunchAgentLabel = "com.brunogama.home-sync";

    /// <summary>What launchd reads at login; the older tools' own has the same name.</summary>
    public string LaunchAgent =>
        Path.Combine(Home, "Library", "LaunchAgents", $"{LaunchAgentLabel}.plist");

    /// <summary>What the user's systemd reads.</summary>
    public string UserUnit => Path.Combine(Home, ".config", "systemd", "user", "home-sync.service");

    /// <summary>Where launchd puts what a daemon prints: where the older tools' LaunchAgent has it.</summary>
    public string ServiceLogFolder => Path.Combine(Home, ".config", "sync-service", "logs");

    /// <summary>What the older tools leave on a machine; <c>setup</c> only names it.</summary>
    public IReadOnlyList<string> OfOlderTools =>
        [
            OlderConfigFile,
            LaunchAgent,
            Path.Combine(Home, ".local", "state", "home-sync", "metrics.json"),
            Path.Combine(ConfigFolder, "metrics.json"),
        ];

    /// <summary>Where a repository is looked for when nothing names one.</summary>
    public IReadOnlyList<string> UsualRepositories =>
        [
            Path.Combine(Home, ".dotfiles"),
            Path.Combine(Home, "dotfiles"),
            Path.Combine(Home, ".config"),
        ];

    /// <summary>The paths of the user who runs this process: <c>$HOME</c>, unset or empty the password database's entry.</summary>
    public static UserPaths OfThisUser()
    {
        var home = Environment.GetEnvironmentVariable("HOME");
        if (string.IsNullOrEmpty(home))
#pragma warning disable RS0030 // the one door
            home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
#pragma warning restore RS0030
        return new UserPaths(Path.GetFullPath(home));
    }

    /// <summary>An environment in which every program finds this home, also where we were started without one.</summary>
    public Dictionary<string, string> In(IEnumerable<KeyValuePair<string, string>> environment) =>
        new(environment, StringComparer.Ordinal) { ["HOME"] = Home };

    /// <summary>Replaces a leading <c>~</c> or <c>$HOME</c> by the home folder.</summary>
    public string Expand(string path) =>
        path switch
        {
            "~" or "$HOME" => Home,
            _ when path.StartsWith("~/", StringComparison.Ordinal) => Path.Combine(Home, path[2..]),
            _ when path.StartsWith("$HOME/", StringComparison.Ordinal) => Path.Combine(
                Home,
                path[6..]
            ),
            _ => path,
        };
}
