namespace HomeSync.Core.Configuration;

/// <summary>How long things may take.</summary>
internal static class LimitKeys
{
    private const string Allowed = "1 or more seconds (also 90s, 5m, 2h)";

    public static ConfigKey[] All() =>
        [
            ConfigKey.Of(
                "git_timeout",
                "How long a git command that needs no network may take.",
                "30",
                Allowed,
                Quantities.Timeout(1).Parse,
                (s, seconds) => s with { GitTimeout = TimeSpan.FromSeconds(seconds) }
            ),
            ConfigKey.Of(
                "network_timeout",
                "How long the remote may be silent.",
                "60",
                Allowed,
                Quantities.Timeout(1).Parse,
                (s, seconds) => s with { NetworkTimeout = TimeSpan.FromSeconds(seconds) }
            ),
            ConfigKey.Of(
                "hook_timeout",
                "How long each of your git hooks may take.",
                "300",
                Allowed,
                Quantities.Timeout(1).Parse,
                (s, seconds) => s with { HookTimeout = TimeSpan.FromSeconds(seconds) }
            ),
            ConfigKey.Of(
                "lock_timeout",
                "How long to wait while another home-sync works.",
                "300",
                "0 or more seconds (also 90s, 5m, 2h), 0 gives up at once",
                Quantities.Timeout(0).Parse,
                (s, seconds) => s with { LockTimeout = TimeSpan.FromSeconds(seconds) }
            ),
        ];
}
