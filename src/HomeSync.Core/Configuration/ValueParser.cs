namespace HomeSync.Core.Configuration;

/// <summary>Reads one kind of value.</summary>
/// <param name="text">The text as YAML or the environment gave it, never empty.</param>
/// <param name="folders">For paths: what they are relative to.</param>
internal delegate Parsed<T> ValueParser<T>(string text, PathBase folders);
