namespace HomeSync.Core.Configuration;

/// <summary>What a sync does and how often.</summary>
internal static class SyncKeys
{
    public const string AutoCommit = "auto_commit";

    public const string OnDiverged = "on_diverged";

    public static ConfigKey[] All() =>
        [
            ConfigKey.Of(
                "sync_interval",
                "How long the daemon waits between two syncs.",
                "3600",
                "60 or more seconds (also 90s, 5m, 2h), over 86400 warns",
                (Quantities.Seconds(60, int.MaxValue) with { WarnOver = 86_400 }).Parse,
                (s, seconds) => s with { SyncInterval = TimeSpan.FromSeconds(seconds) }
            ) with
            {
                Variables = ["SYNC_INTERVAL"],
            },
            ConfigKey.Of(
                "auto_push_enabled",
                "Whether a sync also sends what is committed. An older name is auto_push.",
                "true",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { AutoPushEnabled = on }
            ) with
            {
                Aliases = ["auto_push"],
                Variables = ["AUTO_PUSH_ENABLED"],
            },
            ConfigKey.Of(
                AutoCommit,
                "Whether a sync commits changed tracked files by itself, as --force does.",
                "false",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { AutoCommit = on }
            ),
            ConfigKey.Of(
                "auto_commit_untracked",
                "Whether such a commit also takes new files.",
                "false",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { AutoCommitUntracked = on }
            ),
            ConfigKey.Of(
                "max_file_size",
                "The largest file that such a commit takes.",
                "50 MiB",
                "1 or more bytes, with or without a unit (10K, 50 MiB, 50MB)",
                Quantities.Bytes().Parse,
                (s, bytes) => s with { MaxFileSize = bytes }
            ),
            ConfigKey.Of(
                "secret_guard",
                "What is done about private keys and tokens in what would be committed or sent.",
                "error",
                "error (held back, the rest syncs), warn (told) or off",
                new ChoiceText<GuardPolicy>(
                    ("error", GuardPolicy.Error),
                    ("warn", GuardPolicy.Warn),
                    ("off", GuardPolicy.Off)
                ).Parse,
                (s, policy) => s with { SecretGuard = policy }
            ),
            ConfigKey.Of(
                OnDiverged,
                "What a sync does when this machine and the remote both have commits the other lacks.",
                "stop",
                "stop (change nothing, show both sides), rebase (yours on top of theirs) or merge",
                new ChoiceText<DivergedPolicy>(
                    ("stop", DivergedPolicy.Stop),
                    ("rebase", DivergedPolicy.Rebase),
                    ("merge", DivergedPolicy.Merge)
                ).Parse,
                (s, policy) => s with { OnDiverged = policy }
            ),
            ConfigKey.Of(
                "submodules",
                "Whether a sync brings submodules to the commit that came in for them.",
                "false",
                BooleanText.Allowed,
                BooleanText.Parse,
                (s, on) => s with { Submodules = on }
            ),
        ];
}
