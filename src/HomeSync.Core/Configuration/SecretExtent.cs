namespace HomeSync.Core.Configuration;

/// <summary>Tells how far the value of a secret key reaches; in doubt further.</summary>
/// <param name="text">The whole text.</param>
/// <param name="line">The key's line.</param>
/// <param name="key">The index behind the key's colon or equals sign.</param>
internal sealed class SecretExtent(string text, TextLine line, int key)
{
    /// <summary>The value, or null when there is none.</summary>
    public SecretValue? Value()
    {
        var start = SkipBlanks(key, line.End);
        if (start < line.End)
            return new SecretValue(start, EndOfValue(start));
        var end = EndOfLines(line);
        start = SkipSpace(start, end);
        if (start >= end)
            return null;
        // On a line of its own it may be quoted as well, and go on where a key seems to begin.
        return text[start] is '"' or '\'' or '{' or '[' or '&' or '!'
            ? new SecretValue(start, Math.Max(end, Below(start).EndOfValue(start)))
            : new SecretValue(start, end);
    }

    private SecretExtent Below(int start) => new(text, TextLine.At(text, start), key);

    /// <summary>A quoted or bracketed value ends where it is closed, any other with its last line.</summary>
    private int EndOfValue(int start)
    {
        // An anchor or a tag; if it is the password itself, it must not show either.
        var value = start;
        while (value < line.End && text[value] is '&' or '!')
            value = SkipBlanks(SkipWord(value), line.End);
        if (value == line.End)
            return EndOfLines(line);
        var limit = line.IsComment ? line.End : text.Length;
        var end = text[value] switch
        {
            '"' or '\'' => EndOfQuote(value, limit),
            '{' or '[' => EndOfBrackets(value, limit),
            _ => EndOfLines(line),
        };
        var last = end <= line.End ? line : TextLine.At(text, end);
        var rest = text.AsSpan(end, last.End - end).TrimStart();
        return rest is [] or ['#' or ',' or '}' or ']', ..] ? end : EndOfLines(last);
    }

    private int EndOfQuote(int start, int limit)
    {
        for (var i = start + 1; i < limit; i++)
        {
            if (text[start] == '"' && text[i] == '\\')
                i++;
            else if (text[i] != text[start])
                continue;
            else if (text[i] == '\'' && i + 1 < limit && text[i + 1] == '\'')
                i++;
            else
                return i + 1;
        }
        return limit;
    }

    private int EndOfBrackets(int start, int limit)
    {
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            depth += text[i] switch
            {
                '{' or '[' => 1,
                '}' or ']' => -1,
                _ => 0,
            };
            if (depth == 0)
                return i + 1;
        }
        return limit;
    }

    /// <summary>The end of the last line that belongs to the value.</summary>
    private int EndOfLines(TextLine last)
    {
        var end = last.End;
        for (var at = last.Next; at < text.Length; )
        {
            var next = TextLine.At(text, at);
            if (IsGap(next) ? line.IsComment : !Continues(next))
                break;
            if (!IsGap(next))
                end = next.End;
            at = next.Next;
        }
        return end;
    }

    /// <summary>A blank line ends a comment but not a value, nor does a comment that isn't indented.</summary>
    private bool IsGap(TextLine next) =>
        next.IsBlank || (!line.IsComment && next.IsComment && next.Indent <= KeyIndent);

    private bool Continues(TextLine next)
    {
        if (line.IsComment)
            return next.IsComment && next.CommentIndent > KeyIndent;
        if (next.Indent > KeyIndent)
            return true;
        var content = next.Content.Trim();
        if (next.Indent == KeyIndent && (content is "-" || content.StartsWith("- ")))
            return true;
        // What was pasted below a password, and is no mark of its own, is part of it.
        return !IsKey(content)
            && content.ContainsAnyExcept("{}[],")
            && content is not ("---" or "...");
    }

    /// <summary>A password may hold colons and equals signs, so only the ones that separate count.</summary>
    private bool IsKey(ReadOnlySpan<char> content)
    {
        // In braces a key may follow on the line where the password ends.
        if (content.IndexOfAny(",}]") is var end and > 0)
            content = content[..end];
        return content.EndsWith(":")
            || content.Contains(": ", StringComparison.Ordinal)
            || content.Contains(":\t", StringComparison.Ordinal)
            || (text[key - 1] == '=' && content.Contains('='));
    }

    /// <summary>In a list of mappings the key begins behind the dash.</summary>
    private int KeyIndent
    {
        get
        {
            var content = line.Content;
            var indent = line.IsComment ? line.CommentIndent : line.Indent;
            while (content[indent..] is ['-' or '?', ' ', ..])
                indent += 2;
            return indent;
        }
    }

    private int SkipBlanks(int at, int end)
    {
        while (at < end && text[at] is ' ' or '\t')
            at++;
        return at;
    }

    private int SkipSpace(int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }

    private int SkipWord(int at)
    {
        while (at < line.End && text[at] is not (' ' or '\t'))
            at++;
        return at;
    }
}
