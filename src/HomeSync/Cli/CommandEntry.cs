namespace HomeSync.Cli;

/// <summary>A command as a person types it.</summary>
/// <param name="Name">Its name; the second word of a name is a subcommand.</param>
/// <param name="Aliases">Its short names.</param>
/// <param name="Options">Its own options, all spellings, without the global ones.</param>
internal sealed record CommandEntry(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<CommandOption> Options
)
{
    /// <summary>What may follow the name, as help shows it: <c>[ID]</c>, <c>KEY VALUE</c>.</summary>
    public string Operands { get; init; } = "";

    /// <summary>How many words may follow the name.</summary>
    public int MostOperands { get; init; }

    /// <summary>How many words must follow the name.</summary>
    public int LeastOperands { get; init; }

    /// <summary>Whether it ends, with something to tell that isn't text by its nature.</summary>
    public bool HasJson { get; init; } = true;

    public string[] Words => Name.Split(' ');

    public bool IsCalled(string word) => word == Name || Aliases.Contains(word);
}
