using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>What a person decided about conflicts.</summary>
internal sealed record Resolution
{
    /// <summary>Whose version is taken; null when only what was decided before counts.</summary>
    public Side? Side { get; init; }

    /// <summary>The files or folders it is for, from the top of the working tree; empty for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What was decided before about these paths is open again.</summary>
    public bool Reopens { get; init; }

    /// <summary>What was decided file by file: before, or by editing.</summary>
    public IReadOnlyDictionary<string, Choice> Decided { get; init; } =
        new Dictionary<string, Choice>();

    /// <summary>What takes the place of a conflict; null when nobody has decided that.</summary>
    /// <remarks>A side for all is one for all that is open: what was decided by name isn't thrown away by it.</remarks>
    public Choice? ChoiceOf(MergeConflict conflict) =>
        Side is not null && Paths.Count > 0 && Concerns(conflict) ? new Choice(Side)
        : Decided.TryGetValue(conflict.Path, out var earlier) ? earlier
        : Side is not null && Concerns(conflict) ? new Choice(Side)
        : null;

    /// <summary>Whether a conflict is at one of the paths.</summary>
    public bool Concerns(MergeConflict conflict) =>
        PathsGiven.Hold(Paths, conflict.Path) || conflict.Names.Any(n => PathsGiven.Hold(Paths, n));
}
