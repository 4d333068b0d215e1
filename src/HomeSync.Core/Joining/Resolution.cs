using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>What a person decided about conflicts.</summary>
internal sealed record Resolution
{
    /// <summary>Whose version is taken.</summary>
    public required Side Side { get; init; }

    /// <summary>The files or folders it is for, from the top of the working tree; empty for all.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>What was decided before, file by file.</summary>
    public IReadOnlyDictionary<string, Side> Decided { get; init; } =
        new Dictionary<string, Side>();

    /// <summary>Whose version of a file is taken; null when nobody has decided that.</summary>
    public Side? SideOf(MergeConflict conflict) =>
        IsFor(conflict.Path) || conflict.Names.Any(IsFor) ? Side
        : Decided.TryGetValue(conflict.Path, out var earlier) ? earlier
        : null;

    private bool IsFor(string path) =>
        Paths.Count == 0
        || Paths.Any(p => path == p || path.StartsWith($"{p}/", StringComparison.Ordinal));
}
