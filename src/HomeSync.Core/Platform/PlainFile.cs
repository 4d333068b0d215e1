using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>
/// Our own files (logs, locks, metrics): regular ones, opened without waiting and without a lock.
/// .NET's own way waits for the other end of a pipe, fails while somebody holds the file's flock, and
/// has no O_APPEND.
/// </summary>
internal static class PlainFile
{
    /// <summary>The file, open for reading; null when there is none.</summary>
    /// <exception cref="IOException">It can't be opened, or is not a regular file.</exception>
    public static SafeFileHandle? OpenToRead(string path) => Open(path, LibcConstants.OpenReadOnly);

    /// <summary>
    /// The file, open with O_APPEND; null when there is none. A symbolic link is refused: it may lead
    /// into a repository, which would then never be clean again.
    /// </summary>
    /// <exception cref="IOException">It can't be opened, or is not a regular file.</exception>
    public static SafeFileHandle? OpenToAppend(string path) =>
        Open(
            path,
            LibcConstants.OpenWriteOnly | LibcConstants.OpenAppend | LibcConstants.OpenNoFollow
        );

    /// <summary>The file, open for reading and writing, to hold a lock on; null when there is none. A link is refused.</summary>
    /// <exception cref="IOException">It can't be opened, or is not a regular file.</exception>
    public static SafeFileHandle? OpenToLock(string path) =>
        Open(path, LibcConstants.OpenReadWrite | LibcConstants.OpenNoFollow);

    /// <summary>Makes an empty file (0600) and the folders above it (0700), unless it is there.</summary>
    /// <exception cref="IOException">It can't be made.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow it.</exception>
    public static void Create(string path)
    {
        PrivateFolder.Create(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.ReadWrite | FileShare.Delete,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            BufferSize = 0,
        };
        try
        {
            new FileStream(path, options).Dispose();
        }
        catch (IOException fault) when (fault.HResult == LibcConstants.ErrorExists)
        {
            // Somebody else made it, and may have renamed it already.
        }
    }

    private static SafeFileHandle? Open(string path, int flags)
    {
        var file = FileHandle.TryOpen(path, flags, out var error);
        if (file is null)
            return error == LibcConstants.ErrorNoEntry ? null : throw Refused(path, error);
        if (FileHandle.IsRegular(file))
            return file;
        file.Dispose();
        throw Refused(path, LibcConstants.ErrorNoDevice);
    }

    private static IOException Refused(string path, int error) =>
        new(
            error == LibcConstants.ErrorLoop ? $"{path} is a symbolic link"
                : error == LibcConstants.ErrorNoDevice ? $"{path} is not a regular file"
                : $"{path}: {Marshal.GetPInvokeErrorMessage(error)}",
            error
        );
}
