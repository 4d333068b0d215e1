namespace HomeSync.Core.Text;

/// <summary>Tells by its name what may hold a secret.</summary>
internal static class SecretWords
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "********";

    // The keys that are mistyped are shown as well, and so are those of other languages.
    private static readonly string[] Words = ["passw", "pasw", "passphrase", "secret", "token"];

    public static bool AnyIn(ReadOnlySpan<char> name)
    {
        foreach (var word in Words)
        {
            if (name.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
