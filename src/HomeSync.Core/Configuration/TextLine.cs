namespace HomeSync.Core.Configuration;

/// <summary>One line of a text, by its indexes.</summary>
/// <param name="Text">The whole text.</param>
/// <param name="Start">The line's first character.</param>
/// <param name="End">The end of its content, before the line end.</param>
/// <param name="Next">Where the next line begins; the text's length when there is none.</param>
internal readonly record struct TextLine(string Text, int Start, int End, int Next)
{
    public ReadOnlySpan<char> Content => Text.AsSpan(Start, End - Start);

    public bool IsBlank => Content.IsWhiteSpace();

    public bool IsComment => Content.TrimStart() is ['#', ..];

    /// <summary>The line that an index of the text is in.</summary>
    public static TextLine At(string text, int index)
    {
        var start = index == 0 ? 0 : text.AsSpan(0, index).LastIndexOfAny('\r', '\n') + 1;
        var length = text.AsSpan(index).IndexOfAny('\r', '\n');
        if (length < 0)
            return new(text, start, text.Length, text.Length);
        var end = index + length;
        var ended = text.AsSpan(end).StartsWith("\r\n") ? 2 : 1;
        return new(text, start, end, end + ended);
    }

    /// <summary>How far the content is indented.</summary>
    public int Indent => Content.Length - Content.TrimStart(" \t").Length;

    /// <summary>How far a comment's own content is indented.</summary>
    public int CommentIndent => Content.Length - Content.TrimStart(" \t#").Length;
}
