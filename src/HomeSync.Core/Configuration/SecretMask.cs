using System.Text;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Hides the passwords of a configuration file's text, also in comments and in broken YAML.</summary>
public static class SecretMask
{
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
            hidden.Append(text, from, value.Start - from).Append(SecretWords.Mask);
            from = value.End;
        }
        return hidden.Append(text, from, text.Length - from).ToString();
    }
}
