using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>
/// A file that several processes append to at once. Every <c>Write</c> is one write(2) at the end as
/// it is at that moment (O_APPEND), which .NET's <see cref="FileMode.Append"/> is not.
/// </summary>
internal sealed unsafe class AppendOnlyFile : IDisposable
{
    private readonly string path;
    private readonly SafeFileHandle handle;

    private AppendOnlyFile(string path, SafeFileHandle handle)
    {
        this.path = path;
        this.handle = handle;
    }

    /// <summary>Bytes in the file now, whoever wrote them.</summary>
    public long Length => RandomAccess.GetLength(handle);

    /// <summary>Opens the file, making it (0600) and its folders (0700) when they are missing.</summary>
    /// <exception cref="IOException">It can't be opened or made, or is a link, a folder, a pipe or a socket.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder doesn't allow to make it.</exception>
    public static AppendOnlyFile Open(string path)
    {
        for (var tries = 0; tries < 10; tries++)
        {
            if (PlainFile.OpenToAppend(path) is { } handle)
                return new AppendOnlyFile(path, handle);
            PlainFile.Create(path); // and another process may rename it away at once
        }
        throw new IOException($"{path} is taken away whenever it is made");
    }

    /// <summary>
    /// Takes the exclusive flock without waiting; closing the file gives it back. False means that
    /// somebody else has it: a file system without locks must not keep anybody from writing.
    /// </summary>
    public bool TryLock()
    {
        try
        {
            return FileLock.TryTake(handle);
        }
        catch (IOException)
        {
            return true;
        }
    }

    /// <exception cref="IOException">The disk is full, or gone.</exception>
    public void Write(ReadOnlySpan<byte> buffer)
    {
        var file = (int)handle.DangerousGetHandle();
        fixed (byte* start = buffer)
        {
            // More than one turn only after a signal or on a full disk.
            for (nint done = 0; done < buffer.Length; )
            {
                var written = Libc.Write(file, start + done, (nuint)(buffer.Length - done));
                var error = Marshal.GetLastPInvokeError();
                if (written >= 0)
                {
                    done += written;
                }
                else if (error != LibcConstants.ErrorInterrupted)
                {
                    throw new IOException(
                        $"{path}: {Marshal.GetPInvokeErrorMessage(error)}",
                        error
                    );
                }
            }
        }
        GC.KeepAlive(this);
    }

    public void Dispose() => handle.Dispose();
}
