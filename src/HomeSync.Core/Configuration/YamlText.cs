using System.Buffers;
using System.Globalization;
using System.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Writes a text so that YAML reads the same text back.</summary>
internal static class YamlText
{
    private static readonly SearchValues<char> PlainValue = SearchValues.Create(
        " ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-"
    );

    private static readonly SearchValues<char> Plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-"
    );

    private static readonly string[] Nothing = ["null", "Null", "NULL"];

    /// <summary>A value as a person would write it: as it is where it needs no quotes.</summary>
    public static string OfValue(string text)
    {
        var needsQuotes =
            text
                is not [
                    ('/' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z')),
                    ..,
                ]
            || text[^1] == ' '
            || Nothing.Contains(text)
            || text.AsSpan().ContainsAnyExcept(PlainValue);
        return needsQuotes ? Quoted(text) : text;
    }

    /// <summary>The text as it is when it is a plain absolute path, in double quotes otherwise.</summary>
    public static string Of(string text) =>
        text is ['/', ..] && !text.AsSpan().ContainsAnyExcept(Plain) ? text : Quoted(text);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\')
                quoted.Append('\\').Append((char)rune.Value);
            else if (IsVisible(rune))
                quoted.Append(rune.ToString());
            else
                quoted.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>Others would end the line, or couldn't be seen by who edits the file.</summary>
    private static bool IsVisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.PrivateUse
            );
}
