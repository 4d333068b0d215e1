using HomeSync.Core.Platform;

namespace HomeSync.Core.Credentials;

/// <summary>Which keychain this system has.</summary>
internal static class Keychains
{
    /// <summary>Overrules the choice: <c>security</c> or <c>secret-tool</c>.</summary>
    private const string Variable = "HOME_SYNC_KEYCHAIN";

    /// <param name="program">Runs its program.</param>
    /// <param name="environment">The process's environment.</param>
    /// <param name="isAttended">Whether a person is there, for whom the system may open a window.</param>
    public static IKeychain For(
        KeychainProgram program,
        IReadOnlyDictionary<string, string> environment,
        bool isAttended
    )
    {
        var wanted = environment.GetValueOrDefault(Variable, "");
        return wanted == "security" || (wanted.Length == 0 && OperatingSystem.IsMacOS())
            ? new MacKeychain(program, isAttended ? () => false : MacSecurity.IsKeychainLocked)
            : new SecretService(program);
    }
}
