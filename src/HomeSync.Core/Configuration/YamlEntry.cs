namespace HomeSync.Core.Configuration;

/// <summary>A key of a YAML file's outermost mapping, and its value.</summary>
/// <param name="Key">The key.</param>
/// <param name="KeyPlace">Where the key begins.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Text">The value's text as written, without quotes; empty for a list or a mapping.</param>
/// <param name="ValuePlace">Where the value begins.</param>
internal sealed record YamlEntry(
    string Key,
    Place KeyPlace,
    YamlKind Kind,
    string Text,
    Place ValuePlace
)
{
    /// <summary>The value's first character, as an index of the text without its byte order mark.</summary>
    public required int Start { get; init; }

    /// <summary>Behind the value's last character.</summary>
    public required int End { get; init; }

    /// <summary>Whether something else in the file may refer to the value by a name (<c>&amp;name</c>).</summary>
    public required bool HasAnchor { get; init; }

    /// <summary>Whether the value is a list of words, a line each in the text.</summary>
    public bool IsWords { get; init; }
}
