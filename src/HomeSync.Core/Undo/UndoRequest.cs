namespace HomeSync.Core.Undo;

/// <summary>What a person wants to have back.</summary>
public sealed record UndoRequest
{
    /// <summary>The operation, or the beginning of its id; null for the last one that changed something.</summary>
    public string? Id { get; init; }

    /// <summary>Whether what was changed since may be overwritten, once it is saved.</summary>
    public bool Force { get; init; }

    /// <summary>Only these files or folders, from the top of the working tree; empty for the whole operation.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
