namespace HomeSync.Core.Platform;

/// <summary>What can stand at a path.</summary>
internal enum RawKind
{
    Missing,
    File,
    Link,
    Folder,

    /// <summary>A socket, a FIFO, a device.</summary>
    Other,
}
