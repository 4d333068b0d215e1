namespace HomeSync.Core.Credentials;

/// <summary>Which keychain this system has.</summary>
internal static class Keychains
{
    /// <summary>Overrules the choice: <c>security</c> or <c>secret-tool</c>.</summary>
    private const string Variable = "HOME_SYNC_KEYCHAIN";

    public static IKeychain For(
        KeychainProgram program,
        IReadOnlyDictionary<string, string> environment
    )
    {
        var wanted = environment.GetValueOrDefault(Variable, "");
        return wanted == "security" || (wanted.Length == 0 && OperatingSystem.IsMacOS())
            ? new MacKeychain(program)
            : new SecretService(program);
    }
}
