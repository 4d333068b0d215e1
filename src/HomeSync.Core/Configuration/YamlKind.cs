namespace HomeSync.Core.Configuration;

/// <summary>What stands behind a key.</summary>
internal enum YamlKind
{
    /// <summary>A text, quoted or not.</summary>
    Text,

    /// <summary>Nothing at all, or YAML's words for nothing: <c>~</c> and <c>null</c>.</summary>
    Nothing,

    List,

    Mapping,
}
