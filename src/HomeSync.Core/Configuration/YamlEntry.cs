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
);
