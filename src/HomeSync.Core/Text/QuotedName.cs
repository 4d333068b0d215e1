using System.Globalization;
using System.Text;

namespace HomeSync.Core.Text;

/// <summary>
/// A file's name for other programs, from which its bytes can be had again: as it is, or in quotes with
/// git's escapes (git-config(1), "core.quotePath"). Letters that are UTF-8 are no reason for quotes.
/// </summary>
public static class QuotedName
{
    private const char StrayByte = '\uDC00';

    /// <param name="name">The name; a byte that isn't UTF-8 is a lone surrogate in it.</param>
    public static string Of(string name)
    {
        var quoted = new StringBuilder("\"", name.Length + 2);
        var isPlain = true;
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsHighSurrogate(name[i]) && i + 1 < name.Length)
            {
                quoted.Append(name[i]).Append(name[++i]);
                continue;
            }
            var escape = Escape(name[i]);
            isPlain &= escape is null;
            quoted.Append(escape ?? name[i].ToString());
        }
        return isPlain ? name : quoted.Append('"').ToString();
    }

    private static string? Escape(char letter) =>
        letter switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\a' => "\\a",
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\v' => "\\v",
            '\f' => "\\f",
            '\r' => "\\r",
            < ' ' or '\x7f' => Octal(letter),
            >= '\uDC80' and <= '\uDCFF' => Octal(letter - StrayByte),
            _ => null,
        };

    private static string Octal(int value) =>
        "\\" + Convert.ToString(value, 8).PadLeft(3, '0').ToString(CultureInfo.InvariantCulture);
}
