using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>What a person decided about conflicts.</summary>
internal sealed record Resolution
{
    /// <summary>Whose version is taken; null when each file was edited.</summary>
    public Side? Side { get; init; }

    /// <summary>The files or folders it is for, from the top of the working tree; empty for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What was decided before, file by file.</summary>
    public IReadOnlyDictionary<string, Side> Decided { get; init; } =
        new Dictionary<string, Side>();

    /// <summary>What was made of each file by hand: its object, or null where it shall be gone.</summary>
    public IReadOnlyDictionary<string, string?> Edited { get; init; } =
        new Dictionary<string, string?>();

    /// <summary>Whose version of a file is taken; null when nobody has decided that.</summary>
    public Side? SideOf(MergeConflict conflict) =>
        Side is { } side && (IsFor(conflict.Path) || conflict.Names.Any(IsFor)) ? side
        : Decided.TryGetValue(conflict.Path, out var earlier) ? earlier
        : null;

    private bool IsFor(string path) =>
        Paths.Count == 0
        || Paths.Any(p => path == p || path.StartsWith($"{p}/", StringComparison.Ordinal));
}
