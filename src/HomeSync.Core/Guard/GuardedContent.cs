namespace HomeSync.Core.Guard;

/// <summary>A content that is about to be committed or sent.</summary>
/// <param name="Path">The file's name from the top of the working tree.</param>
/// <param name="Id">Its object; empty when it has none yet.</param>
/// <param name="OldId">The object that was there before; null when there was none.</param>
internal sealed record GuardedContent(string Path, string Id, string? OldId)
{
    /// <summary>Where a symbolic link leads that has no object yet: to git that is its content.</summary>
    public byte[]? Target { get; init; }
}
