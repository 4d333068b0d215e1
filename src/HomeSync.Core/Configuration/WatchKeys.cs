namespace HomeSync.Core.Configuration;

/// <summary>When changed files are reason enough for the daemon to sync.</summary>
internal static class WatchKeys
{
    private const string Allowed = "1 or more seconds (also 90s, 5m, 2h)";

    public static ConfigKey[] All() =>
        [
            ConfigKey.Of(
                "watch",
                "Whether the daemon also syncs when files change.",
                "false",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { Watch = on }
            ),
            ConfigKey.Of(
                "watch_debounce",
                "How long files must have been left alone before it does.",
                "5",
                Allowed,
                Quantities.Timeout(1).Parse,
                (s, seconds) => s with { WatchDebounce = TimeSpan.FromSeconds(seconds) }
            ),
            ConfigKey.Of(
                "watch_max_delay",
                "How long after the first change it does at the latest.",
                "60",
                Allowed,
                Quantities.Timeout(1).Parse,
                (s, seconds) => s with { WatchMaxDelay = TimeSpan.FromSeconds(seconds) }
            ),
        ];
}
