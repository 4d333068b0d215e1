using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>What a person decided about conflicts.</summary>
internal sealed record Resolution
{
    /// <summary>Whose version is taken; null when only what was decided before counts.</summary>
    public Side? Side { get; init; }

    /// <summary>The files or folders it is for, from the top of the working tree; empty for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What was decided file by file: before, or by editing.</summary>
    public IReadOnlyDictionary<string, Choice> Decided { get; init; } =
        new Dictionary<string, Choice>();

    /// <summary>What takes the place of a conflict; null when nobody has decided that.</summary>
    public Choice? ChoiceOf(MergeConflict conflict) =>
        Side is not null && Concerns(conflict) ? new Choice(Side)
        : Decided.TryGetValue(conflict.Path, out var earlier) ? earlier
        : null;

    private bool Concerns(MergeConflict conflict) =>
        PathsGiven.Hold(Paths, conflict.Path) || conflict.Names.Any(n => PathsGiven.Hold(Paths, n));
}
