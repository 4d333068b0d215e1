using System.Globalization;
using System.Text;

namespace HomeSync.Core.Logging;

/// <summary>
/// Text from foreign hands (file names, git's and servers' words, old files), fit for a terminal and
/// a log: what would move the cursor, hide or reorder text is shown as an escape, <c>\x1b</c>.
/// </summary>
public static class Printable
{
    /// <summary>The text with everything unprintable escaped; newlines and tabs stay.</summary>
    public static string Text(string text)
    {
        var at = 0;
        while (at < text.Length && Prints(text, at))
            at++;
        if (at == text.Length)
            return text;

        var shown = new StringBuilder(text, 0, at, text.Length + 16);
        for (; at < text.Length; at++)
        {
            if (Prints(text, at))
                shown.Append(text[at]);
            else if (text[at] == '\r')
                shown.Append("\\r");
            else if (text[at] is >= '\uDC80' and <= '\uDCFF')
                shown.Append(CultureInfo.InvariantCulture, $"\\x{text[at] - 0xDC00:x2}");
            else if (text[at] < 0x100)
                shown.Append(CultureInfo.InvariantCulture, $"\\x{(int)text[at]:x2}");
            else
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[at]:x4}");
        }
        return shown.ToString();
    }

    private static bool Prints(string text, int at) =>
        text[at] switch
        {
            '\n' or '\t' => true,
            // Line separators, and the marks that turn the direction of writing around.
            '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') => false,
            >= '\u2066' and <= '\u2069' => false,
            // Half a pair is a byte that wasn't UTF-8, or a fault.
            var c when char.IsHighSurrogate(c) => at + 1 < text.Length
                && char.IsLowSurrogate(text[at + 1]),
            var c when char.IsLowSurrogate(c) => at > 0 && char.IsHighSurrogate(text[at - 1]),
            var c => !char.IsControl(c),
        };
}
