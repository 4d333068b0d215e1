using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What a move did to the working tree.</summary>
/// <param name="Written">Files that were added or changed.</param>
/// <param name="Removed">Files that were removed; always named to people.</param>
/// <param name="LeftAlone">Files that the incoming commits change and we don't touch, and why.</param>
internal sealed record MovedFiles(
    IReadOnlyList<string> Written,
    IReadOnlyList<string> Removed,
    IReadOnlyList<NotSynced> LeftAlone
)
{
    public static readonly MovedFiles None = new([], [], []);

    public OutcomeFiles ToOutcome() =>
        new()
        {
            Written = Written,
            Removed = Removed,
            LeftAlone = LeftAlone,
        };

    /// <summary>Submodules whose recorded commit changed.</summary>
    public IReadOnlyList<TreeChange> Submodules { get; init; } = [];

    /// <summary>The id of the savepoint that holds what was there before.</summary>
    public string Savepoint { get; init; } = "";
}
