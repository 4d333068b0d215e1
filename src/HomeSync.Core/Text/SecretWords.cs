namespace HomeSync.Core.Text;

/// <summary>Tells by its name what may hold a secret.</summary>
internal static class SecretWords
{
    /// <summary>What stands in place of a secret.</summary>
    public const string Mask = "********";

    private static readonly string[] Words = ["password", "secret", "token"];

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
