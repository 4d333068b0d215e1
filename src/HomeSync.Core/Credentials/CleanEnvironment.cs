namespace HomeSync.Core.Credentials;

/// <summary>What our children inherit: everything but a password that we were started with.</summary>
internal static class CleanEnvironment
{
    public const string Variable = "CREDENTIAL_MASTER_PASSWORD";

    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> environment)
    {
        var clean = new Dictionary<string, string>(environment, StringComparer.Ordinal)
        {
            // We read the keychain's words.
            ["LC_ALL"] = "C.UTF-8",
        };
        clean.Remove(Variable);
        return clean;
    }
}
