using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>flock(2) on an open file; closing the file gives it back.</summary>
internal static class FileLock
{
    /// <summary>Takes the lock for itself alone.</summary>
    /// <param name="file">The file.</param>
    /// <param name="wait">Whether to wait for it, which nobody can call off.</param>
    /// <returns>False when somebody else holds it, or a signal ended the wait.</returns>
    /// <exception cref="IOException">This file system has no locks.</exception>
    public static bool TryTake(SafeFileHandle file, bool wait = false) =>
        Try(file, LibcConstants.LockExclusive | (wait ? 0 : LibcConstants.LockNonBlocking));

    /// <summary>Whether somebody holds it alone; a look that others see as a lock for an instant.</summary>
    /// <exception cref="IOException">This file system has no locks.</exception>
    public static bool IsTaken(SafeFileHandle file) =>
        !Try(file, LibcConstants.LockShared | LibcConstants.LockNonBlocking);

    private static bool Try(SafeFileHandle file, int how)
    {
        if (Libc.FLock(file, how) == 0)
            return true;
        var error = Marshal.GetLastPInvokeError();
        return error == LibcConstants.ErrorWouldBlock || error == LibcConstants.ErrorInterrupted
            ? false
            : throw new IOException(
                $"it can't be locked: {Marshal.GetPInvokeErrorMessage(error)}",
                error
            );
    }
}
