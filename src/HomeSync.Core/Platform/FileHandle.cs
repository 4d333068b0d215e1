using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>
/// open(2) as everything here needs it: without waiting for the other end of a pipe, without a lock,
/// closed in children, and by names that need not be text. .NET's own way does none of these.
/// </summary>
internal static unsafe class FileHandle
{
    /// <summary>The open file; null and errno when it can't be opened.</summary>
    public static SafeFileHandle? TryOpen(string path, int flags, out int error)
    {
        int file;
        flags |= LibcConstants.OpenCloseOnExec | LibcConstants.OpenNonBlocking;
        fixed (byte* name = ByteText.EncodeForC(path))
            file = Libc.Open(name, flags);
        error = file < 0 ? Marshal.GetLastPInvokeError() : 0;
        return file < 0 ? null : new SafeFileHandle(file, ownsHandle: true);
    }

    public static bool IsFolder(SafeFileHandle file) =>
        File.GetAttributes(file).HasFlag(FileAttributes.Directory);

    /// <summary>A file with bytes in it: no folder, pipe or socket.</summary>
    public static bool IsRegular(SafeFileHandle file)
    {
        try
        {
            // A pipe has no length.
            return RandomAccess.GetLength(file) >= 0 && !IsFolder(file);
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
