using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace HomeSync.Core.Platform;

/// <summary>
/// Bytes as text without loss: UTF-8, where a byte that isn't valid UTF-8 becomes a lone low
/// surrogate (U+DC80 to U+DCFF, the way of Python's PEP 383). File names, refs and git's answers
/// come in and go out through here, so a name that isn't UTF-8 is still the same name afterwards.
/// </summary>
internal static class ByteText
{
    private const char Escape = '\uDC00';

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        Span<char> buffer = stackalloc char[512];
        while (bytes.Length > 0)
        {
            var status = Utf8.ToUtf16(
                bytes,
                buffer,
                out var read,
                out var written,
                replaceInvalidSequences: false
            );
            text.Append(buffer[..written]);
            bytes = bytes[read..];
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                text.Append((char)(Escape + bytes[0]));
                bytes = bytes[1..];
            }
        }
        return text.ToString();
    }

    public static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length + 8);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; )
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                bytes.Add((byte)(text[i] - Escape));
                i++;
            }
        }
        return [.. bytes];
    }

    /// <summary>For libc: the bytes with a closing NUL.</summary>
    public static byte[] EncodeForC(string text) => Encode(text + '\0');

    /// <summary>A name as people should see it: as it is, or quoted with escapes when it holds anything that doesn't print.</summary>
    public static string ForPeople(string name)
    {
        if (name.EnumerateRunes().All(Prints) && !HasStrayBytes(name))
            return name;
        var shown = new StringBuilder("\"");
        for (var i = 0; i < name.Length; )
        {
            var whole = Rune.TryGetRuneAt(name, i, out var rune);
            if (!whole)
                shown.Append($"\\x{name[i] - Escape:x2}");
            else if (rune.Value is '"' or '\\')
                shown.Append('\\').Append(rune);
            else if (rune.Value == '\n')
                shown.Append("\\n");
            else if (!Prints(rune))
                shown.Append($"\\x{rune.Value:x2}");
            else
                shown.Append(rune);
            i += whole ? rune.Utf16SequenceLength : 1;
        }
        return shown.Append('"').ToString();
    }

    private static bool Prints(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            );

    private static bool HasStrayBytes(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (
                char.IsHighSurrogate(name[i])
                && i + 1 < name.Length
                && char.IsLowSurrogate(name[i + 1])
            )
            {
                i++;
            }
            else if (char.IsSurrogate(name[i]))
            {
                return true;
            }
        }
        return false;
    }
}
