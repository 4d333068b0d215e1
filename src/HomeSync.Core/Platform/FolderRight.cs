using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>Whether this user may make and replace files in a folder (access(2)).</summary>
internal static unsafe class FolderRight
{
    private const int WriteAndSearch = 2 | 1;

    /// <summary>Also where there is no such folder yet: it is made.</summary>
    public static bool MayWriteIn(string folder)
    {
        fixed (byte* name = ByteText.EncodeForC(folder))
        {
            return Libc.Access(name, WriteAndSearch) == 0
                || Marshal.GetLastPInvokeError() == LibcConstants.ErrorNoEntry;
        }
    }
}
