namespace HomeSync.Core.Savepoints;

/// <summary>What a move was about to do, written down before it does anything.</summary>
internal sealed record Journal
{
    /// <summary>The operation's id; our <c>index.lock</c> carries it.</summary>
    public required string Id { get; init; }

    /// <summary>The branch that moves, in full; empty while only the index is claimed.</summary>
    public string Branch { get; init; } = "";

    public string OldTip { get; init; } = "";

    public string NewTip { get; init; } = "";

    public string Savepoint { get; init; } = "";

    /// <summary>The <see cref="Platform.Fingerprint"/> of the live index before.</summary>
    public string OldIndex { get; init; } = "";

    public IReadOnlyList<JournalStep> Steps { get; init; } = [];

    /// <summary>Whether nothing was to be moved yet when this was written.</summary>
    public bool OnlyClaims => Branch.Length == 0;
}
