using System.Buffers;
using System.Text;

namespace HomeSync.Core.Text;

/// <summary>Makes text from outside fit for a message: short, on one line, without a terminal's control characters.</summary>
internal static class Shown
{
    private const int Longest = 60;

    private static readonly SearchValues<char> PlainInShell = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-+,@%"
    );

    /// <summary>A word or key as it is.</summary>
    public static string Word(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= Longest)
                return shown.Append('…').ToString();
            if (Rune.IsControl(rune))
                shown.Append($"\\x{rune.Value:x2}");
            else
                shown.Append(rune.ToString());
        }
        return shown.ToString();
    }

    /// <summary>A value in quotes.</summary>
    public static string Value(string text) =>
        // A wrongly indented password runs into the value above it.
        SecretWords.AnyIn(text)
            ? SecretWords.Mask
            : $"\"{Word(text)}\"";

    /// <summary>A path as it can be pasted into a shell.</summary>
    public static string ShellWord(string path) =>
        path.AsSpan().ContainsAnyExcept(PlainInShell)
            ? $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'"
            : path;
}
