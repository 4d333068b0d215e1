namespace HomeSync.Cli;

/// <summary>An option, as a person types it.</summary>
/// <param name="Name">One spelling, with its dashes.</param>
/// <param name="TakesValue">Whether the next word is its value.</param>
internal sealed record CommandOption(string Name, bool TakesValue)
{
    /// <summary>What help calls its value.</summary>
    public string Value { get; init; } = "";
}
