using System.Text;

namespace HomeSync.Core.Service;

/// <summary>Apple's property lists in XML (plist(5)), as far as a LaunchAgent needs them.</summary>
internal sealed class PlistText
{
    /// <summary>Lists in lists; a LaunchAgent has two or three. A damaged file must not overflow the stack.</summary>
    private const int Deepest = 64;

    private readonly string text;
    private readonly Dictionary<string, string> settings = new(StringComparer.Ordinal);
    private int at;

    private PlistText(string text) => this.text = text;

    public static string Escaped(string value) =>
        value
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Every value by its path, <c>KeepAlive.SuccessfulExit</c>; null when it isn't such a list.</summary>
    public static IReadOnlyDictionary<string, string>? Settings(string text)
    {
        var reader = new PlistText(text);
        try
        {
            if (
                reader.NextTag() is not { } plist
                || !plist.StartsWith("plist", StringComparison.Ordinal)
            )
            {
                return null;
            }
            reader.ReadValue(reader.NextTag(), "");
            return reader.settings;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void ReadValue(string? tag, string path, int depth = 0)
    {
        if (depth > Deepest)
            throw new FormatException();
        switch (tag)
        {
            case "dict":
                while (NextTag() is var next && next != "/dict")
                {
                    if (next != "key")
                        throw new FormatException();
                    var key = TextUntil("/key");
                    ReadValue(NextTag(), path.Length == 0 ? key : $"{path}.{key}", depth + 1);
                }
                break;
            case "array":
                for (var number = 0; NextTag() is var next && next != "/array"; number++)
                    ReadValue(next, $"{path}[{number}]", depth + 1);
                break;
            case "string" or "integer" or "real" or "date" or "data":
                settings[path] = TextUntil($"/{tag}");
                break;
            case { Length: > 1 } when tag[^1] == '/':
                // An empty list is a value as well: <true/>, <dict/>.
                settings[path] = tag[..^1].TrimEnd();
                break;
            default:
                throw new FormatException();
        }
    }

    /// <summary>The next tag's inside, comments and declarations left out; null at the end.</summary>
    private string? NextTag()
    {
        while (text.IndexOf('<', at) is var start and >= 0)
        {
            var isComment = text.AsSpan(start).StartsWith("<!--");
            var close = isComment ? "-->" : ">";
            var end = text.IndexOf(close, start, StringComparison.Ordinal);
            if (end < 0)
                throw new FormatException();
            at = end + close.Length;
            if (text[start + 1] is not ('?' or '!'))
                return text[(start + 1)..end];
        }
        return null;
    }

    private string TextUntil(string closing)
    {
        var from = at;
        var end = text.IndexOf('<', at);
        if (end < 0 || NextTag() != closing)
            throw new FormatException();
        return new StringBuilder(text[from..end])
            .Replace("&lt;", "<")
            .Replace("&gt;", ">")
            .Replace("&quot;", "\"")
            .Replace("&apos;", "'")
            .Replace("&amp;", "&")
            .ToString();
    }
}
