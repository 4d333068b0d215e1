namespace HomeSync.Core.Platform;

/// <summary>How much room a file system has: git doesn't always say why it couldn't write.</summary>
/// <param name="Total">Bytes it has in all.</param>
/// <param name="Free">Bytes that this user can still write.</param>
internal sealed record DiskRoom(long Total, long Free)
{
    private const long NextToNothing = 64 << 10;

    /// <summary>More than somebody else writes between two looks.</summary>
    private const long Meanwhile = 64 << 20;

    /// <summary>Whether it is as good as full.</summary>
    public bool IsFull => Free < NextToNothing;

    /// <summary>Whether both are the same disk, as far as the numbers tell.</summary>
    public bool IsOnTheDiskOf(DiskRoom? other) =>
        other is not null && Total == other.Total && Math.Abs(Free - other.Free) < Meanwhile;

    /// <summary>The room on a folder's disk; null when nobody can say.</summary>
    public static DiskRoom? Of(string folder)
    {
        try
        {
            var disk = new DriveInfo(folder);
            return new DiskRoom(disk.TotalSize, disk.AvailableFreeSpace);
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
