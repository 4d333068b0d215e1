namespace HomeSync.Core.Configuration;

/// <summary>A configuration that can be used.</summary>
/// <param name="Settings">What it says.</param>
/// <param name="Warnings">What a person should hear, one line each, with the place it is about.</param>
/// <param name="FilePath">The file it was read from; null when there is none and the defaults apply.</param>
public sealed record LoadedConfig(
    Settings Settings,
    IReadOnlyList<string> Warnings,
    string? FilePath
)
{
    /// <summary>What to tell a person who has no configuration file; null when there is one.</summary>
    public string? Hint =>
        FilePath is null
            ? "There is no configuration file, the defaults apply. To write one, run: home-sync setup"
            : null;
}
