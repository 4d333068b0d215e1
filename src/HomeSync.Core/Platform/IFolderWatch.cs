namespace HomeSync.Core.Platform;

/// <summary>Tells what happens in folders, not in those below them.</summary>
internal interface IFolderWatch : IDisposable
{
    /// <summary>Readable once there is something to take; -1 where the watch itself wakes whoever waits.</summary>
    int Descriptor { get; }

    /// <summary>Watches these folders from now on, and no others; those that aren't there are left out.</summary>
    /// <exception cref="WatchLimitException">The system allows no more.</exception>
    void Follow(IReadOnlyCollection<string> folders);

    /// <summary>What happened since it was last asked.</summary>
    IReadOnlyList<FolderEvent> Take();
}
