using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>Which files an operation touched, or would in a dry run, by their names from the top of the working tree.</summary>
public sealed record OutcomeFiles
{
    /// <summary>What changes write and remove.</summary>
    internal static OutcomeFiles Of(IReadOnlyList<TreeChange> changes) =>
        new()
        {
            Written = [.. changes.Where(c => !c.IsDeletion).Select(c => c.Path)],
            Removed = [.. changes.Where(c => c.IsDeletion).Select(c => c.Path)],
        };

    /// <summary>Files in a commit that was made.</summary>
    public IReadOnlyList<string> Committed { get; init; } = [];

    /// <summary>Files that were written here.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    /// <summary>Files that were removed here.</summary>
    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <summary>Files that came in and were not put over what is here.</summary>
    public IReadOnlyList<NotSynced> LeftAlone { get; init; } = [];

    /// <summary>Files of this machine that stay behind.</summary>
    public IReadOnlyList<NotSynced> NotSynced { get; init; } = [];
}
