namespace HomeSync.Core.Platform;

/// <summary>Something happened in a folder.</summary>
/// <param name="Path">What it happened to, absolute; empty when events were lost and it may have been anything.</param>
internal readonly record struct FolderEvent(string Path)
{
    /// <summary>More came than could be kept.</summary>
    public static FolderEvent Lost { get; } = new("");
}
