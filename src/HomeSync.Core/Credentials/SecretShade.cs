using HomeSync.Core.Text;

namespace HomeSync.Core.Credentials;

/// <summary>Takes a password out of what a program said, also where it was quoted, escaped or said in pieces.</summary>
internal static class SecretShade
{
    /// <summary>So many letters in a row of the password give too much of it away.</summary>
    private const int Run = 6;

    public static string Over(string text, string secret)
    {
        if (secret.Length == 0)
            return text;
        var lines = text.Replace(secret, SecretWords.Mask, StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (Tells(Bare(lines[i]), Bare(secret)))
                lines[i] = SecretWords.Mask;
        }
        return string.Join('\n', lines);
    }

    private static bool Tells(string line, string secret)
    {
        var run = Math.Min(Run, secret.Length);
        for (var at = 0; run > 0 && at + run <= secret.Length; at++)
        {
            if (line.Contains(secret.Substring(at, run), StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Without what a shell puts around and into it.</summary>
    private static string Bare(string text) =>
        string.Concat(text.Where(letter => letter is not ('\'' or '"' or '\\')));
}
