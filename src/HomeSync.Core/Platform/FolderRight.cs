namespace HomeSync.Core.Platform;

/// <summary>Whether this user may make and replace files in a folder (access(2)).</summary>
internal static unsafe class FolderRight
{
    private const int WriteAndSearch = 2 | 1;

    /// <summary>Where there is no such folder yet, whether it may be made.</summary>
    public static bool MayWriteIn(string folder)
    {
        var there = folder;
        while (RawFile.KindOf(there) == RawKind.Missing)
            there = Path.GetDirectoryName(there) ?? "/";
        fixed (byte* name = ByteText.EncodeForC(there))
        {
            return Libc.Access(name, WriteAndSearch) == 0;
        }
    }
}
