using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Which parts of the home are kept alike.</summary>
internal static class PartKeys
{
    public static ConfigKey[] All() =>
        [
            Part(
                "sync_dotfiles",
                "Whether the repository is synced.",
                (s, on) => s with { SyncDotfiles = on }
            ),
            Part(
                "sync_credentials",
                "Whether credentials are synced.",
                (s, on) => s with { SyncCredentials = on, AsksForCredentials = on }
            ),
            Part(
                "sync_homebrew",
                "Whether Homebrew's list of packages is synced.",
                (s, on) => s with { SyncHomebrew = on }
            ) with
            {
                HasEffect = false,
            },
            Part(
                "remote_backup_enabled",
                "Whether credentials are handed on after a push.",
                (s, on) => s with { RemoteBackupEnabled = on }
            ) with
            {
                Variables = ["REMOTE_BACKUP_ENABLED"],
            },
            ConfigKey.Of(
                PlainPassword.Key,
                "Only read from old files: a password doesn't belong into a file, the keychain keeps it.",
                "",
                "any text",
                (text, _) => new Parsed<Secret>(new Secret(text)),
                (s, password) => s with { CredentialMasterPassword = password }
            ) with
            {
                Variables = [ChildEnvironment.MasterPassword],
                WarningInFile = PlainPassword.Warning,
                HasEffect = false,
            },
        ];

    private static ConfigKey Part(
        string name,
        string meaning,
        Func<Settings, bool, Settings> set
    ) => ConfigKey.Of(name, meaning, "true", BooleanText.Allowed, BooleanText.Parse, set);
}
