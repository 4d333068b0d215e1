namespace HomeSync.Core.Platform;

/// <summary>Asks the file system how much room there is: git doesn't always say why it couldn't write.</summary>
internal static class DiskRoom
{
    private const long NextToNothing = 64 << 10;

    /// <summary>Whether the disk of a folder is as good as full.</summary>
    public static bool IsFull(string folder) => Free(folder) < NextToNothing;

    /// <summary>How many bytes this user can still write to a folder's disk; null when nobody can say.</summary>
    public static long? Free(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
