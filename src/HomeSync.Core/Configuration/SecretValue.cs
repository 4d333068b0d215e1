namespace HomeSync.Core.Configuration;

/// <summary>Where a secret stands in a text: from its first character to behind its last.</summary>
internal readonly record struct SecretValue(int Start, int End);
