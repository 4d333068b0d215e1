using Microsoft.Extensions.Logging;

namespace HomeSync.Core.Configuration;

/// <summary>What this machine is, keeps and tells.</summary>
internal static class MachineKeys
{
    public static ConfigKey[] All() =>
        [
            ConfigKey.Of(
                "machine_profile",
                "What kind of machine this is; recorded with each sync.",
                "default",
                "default, work, personal or server",
                new ChoiceText<MachineProfile>(
                    ("default", MachineProfile.Default),
                    ("work", MachineProfile.Work),
                    ("personal", MachineProfile.Personal),
                    ("server", MachineProfile.Server)
                ).Parse,
                (s, profile) => s with { MachineProfile = profile }
            ),
            ConfigKey.Of(
                "backup_retention",
                "How long what a sync replaced can be brought back.",
                "30",
                "1 or more days, over 365 warns",
                Quantities.Days(warnOver: 365).Parse,
                (s, days) => s with { BackupRetention = TimeSpan.FromDays(days) }
            ) with
            {
                Variables = ["BACKUP_RETENTION"],
            },
            ConfigKey.Of(
                "notifications_enabled",
                "Whether the desktop is told when syncing starts to fail and when it works again.",
                "true",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { NotificationsEnabled = on }
            ),
            ConfigKey.Of(
                "stale_after",
                "After how long without a sync that is told, even where nothing failed.",
                "24",
                "1 or more hours (also 2d)",
                Quantities.Hours().Parse,
                (s, hours) => s with { StaleAfter = TimeSpan.FromHours(hours) }
            ),
            ConfigKey.Of(
                "log_level",
                "The least important thing that is logged.",
                "INFO",
                "DEBUG, INFO, WARN or ERROR",
                // WARNING is how Python's logging, and so files of the port, spells it.
                new ChoiceText<LogLevel>(
                    ("DEBUG", LogLevel.Debug),
                    ("INFO", LogLevel.Information),
                    ("WARN", LogLevel.Warning),
                    ("WARNING", LogLevel.Warning),
                    ("ERROR", LogLevel.Error)
                ).Parse,
                (s, level) => s with { LogLevel = level }
            ),
            ConfigKey.Of(
                "log_syslog",
                "Whether what is logged also goes to the system's log.",
                "false",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { LogSyslog = on }
            ),
        ];
}
