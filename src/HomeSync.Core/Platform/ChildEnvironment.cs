using System.Collections;

namespace HomeSync.Core.Platform;

/// <summary>
/// What a child sees of our environment: all but a master password that we were started with, which is
/// nobody's but the credential tools', and the one secret that this child is to get.
/// </summary>
internal static class ChildEnvironment
{
    /// <summary>Where the bash tool wants the master password (legacy contract, "Configuration").</summary>
    public const string MasterPassword = "CREDENTIAL_MASTER_PASSWORD";

    /// <summary>Each variable as the system takes it: <c>NAME=value</c>.</summary>
    public static IEnumerable<string> Of(Command command)
    {
        foreach (var (name, value) in command.Environment ?? Own())
        {
            if (name != MasterPassword && name != command.Secret?.Name)
                yield return $"{name}={value}";
        }
        if (command.Secret is { } secret)
            yield return $"{secret.Name}={secret.Value}";
    }

    /// <summary>Our own.</summary>
    public static Dictionary<string, string> Own() =>
        Environment
            .GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string?)e.Value ?? "", StringComparer.Ordinal);
}
