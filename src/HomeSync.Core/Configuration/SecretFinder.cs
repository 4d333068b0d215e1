using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>
/// Finds the secrets in a text. Goes by lines and not by YAML's grammar, because a file that is
/// broken must not show its password either.
/// </summary>
internal sealed class SecretFinder(string text)
{
    private TextLine line = TextLine.At(text, 0);

    /// <summary>The first secret behind an index, or null. The index never goes back.</summary>
    public SecretValue? Next(int from)
    {
        while (from < text.Length)
        {
            Enter(from);
            var key = EndOfKey(from);
            if (key > line.End)
                Enter(key);
            if (key >= 0 && new SecretExtent(text, line, key).Value() is { } value)
                return value;
            from = line.Next;
        }
        return null;
    }

    /// <summary>A line may hold thousands of secrets: it is looked up once.</summary>
    private void Enter(int index)
    {
        if (index > line.End)
            line = TextLine.At(text, index);
    }

    /// <summary>The index behind a secret key's colon (or equals sign, as in a shell), or -1.</summary>
    private int EndOfKey(int from)
    {
        var word = from;
        // Behind a value that was found, a bracket may be open. Outside of brackets a comma is part of a key.
        var inBrackets = from > line.Start;
        for (var i = from; i < line.End; i++)
        {
            if (text[i] is '{' or '[')
                inBrackets |= text.AsSpan(word, i - word).Trim(" \t-?#").IsEmpty;
            if (inBrackets && text[i] is '{' or '[' or ',')
                word = i + 1;
            if (text[i] is not (':' or '='))
                continue;
            if (SecretWords.AnyIn(text.AsSpan(word, i - word)))
                return i + 1;
            if (text[i] == ':' && (i + 1 == line.End || text[i + 1] is ' ' or '\t'))
                word = i + 1;
        }
        return EndOfLongKey(from);
    }

    /// <summary>YAML's other way to write a key: <c>? key</c>, and <c>: value</c> on the next line.</summary>
    private int EndOfLongKey(int from)
    {
        var rest = text.AsSpan(from, line.End - from);
        if (rest.TrimStart() is not ['?', ..] || !SecretWords.AnyIn(rest))
            return -1;
        var next = TextLine.At(text, line.Next);
        return next.Content.TrimStart() is [':', ..] ? next.Start + next.Indent + 1 : -1;
    }
}
