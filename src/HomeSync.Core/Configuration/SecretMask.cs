using System.Text;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Hides the passwords of a configuration file's text, also in comments and in broken YAML.</summary>
public static class SecretMask
{
    private const int Nearby = 100;

    /// <summary>
    /// The text with asterisks in place of each value whose key contains <c>password</c>,
    /// <c>secret</c> or <c>token</c>; all else stays as it is. In doubt, as in a mapping on one line
    /// (<c>{ token: x, a: b }</c>), the rest of the line is hidden too.
    /// </summary>
    public static string Hide(string text)
    {
        var hidden = new StringBuilder(text.Length);
        var finder = new SecretFinder(text);
        var from = 0;
        while (finder.Next(from) is { } value)
        {
            hidden.Append(text, from, value.Start - from);
            if (IsOneOfOurWords(text, value))
                hidden.Append(text, value.Start, value.End - value.Start);
            else
                hidden.Append(SecretWords.Mask);
            from = value.End;
        }
        return hidden.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Keys of ours that speak of secrets and hold none; anything else that stands there may be one.</summary>
    private static bool IsOneOfOurWords(string text, SecretValue value)
    {
        var line = text.AsSpan(0, value.Start);
        // No key of ours is that far off, and a line may hold thousands of secrets.
        line = line[^Math.Min(line.Length, Nearby)..];
        var key = line[(line.LastIndexOf('\n') + 1)..].TrimStart('#').TrimEnd();
        var word = text.AsSpan(value.Start, value.End - value.Start);
        return key switch
        {
            "secret_guard:" => word is "error" or "warn" or "off",
            "credentials_password:" => word is "stdin" or "env" or "none",
            "credentials_password_variable:" => word is ChildEnvironment.MasterPassword,
            _ => false,
        };
    }
}
