namespace HomeSync.Cli;

/// <summary>An option on a command line.</summary>
/// <param name="Name">As it was typed, with its dashes.</param>
/// <param name="Value">Its value; null when it takes none.</param>
internal sealed record GivenOption(string Name, string? Value);
