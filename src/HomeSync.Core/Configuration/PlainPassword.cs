namespace HomeSync.Core.Configuration;

/// <summary>What to say of a master password in a file (the seed: "Never store password in config or logs").</summary>
internal static class PlainPassword
{
    public const string Key = "credential_master_password";

    /// <summary>The item's names are the old tools' own, so that they find it too (legacy contract, "External tools").</summary>
    public static string Warning =>
        "A PASSWORD STANDS HERE IN PLAIN TEXT, which home-sync's design forbids. "
        + $"Move it into the keychain (it asks for the password): {Store}; then delete this line, "
        + "and change the password if the file was ever committed";

    /// <summary>The command that puts it into the keychain.</summary>
    public static string Store =>
        OperatingSystem.IsMacOS()
            ? "security add-generic-password -U -s CREDMATCH_MASTER_PASSWORD -a \"$USER\" -w"
            : "secret-tool store --label=CREDMATCH_MASTER_PASSWORD service CREDMATCH_MASTER_PASSWORD account \"$USER\"";
}
