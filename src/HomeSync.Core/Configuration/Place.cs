namespace HomeSync.Core.Configuration;

/// <summary>A place in a text file, both counted from 1, as editors do.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public static Place Start => new(1, 1);

    /// <summary>Where the character at an index of a text is.</summary>
    public static Place Of(ReadOnlySpan<char> text, int index)
    {
        var before = text[..index];
        return new(before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    public override string ToString() => $"{Line}:{Column}";
}
