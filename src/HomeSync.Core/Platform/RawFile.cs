using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace HomeSync.Core.Platform;

/// <summary>Files by their raw names and raw content: no filters, no links followed at the end of a path.</summary>
internal static unsafe class RawFile
{
    /// <summary>What stands at a path.</summary>
    /// <exception cref="IOException">It can't be looked at.</exception>
    public static RawKind KindOf(string path)
    {
        if (ReadLink(path) is not null)
            return RawKind.Link;
        using var file = TryOpen(path, out var error);
        if (file is null)
        {
            return error switch
            {
                LibcConstants.ErrorNoEntry or LibcConstants.ErrorNotDirectory => RawKind.Missing,
                LibcConstants.ErrorAccess => Directory.Exists(path) ? RawKind.Folder : RawKind.File,
                _ => RawKind.Other,
            };
        }
        return FileHandle.IsFolder(file) ? RawKind.Folder
            : FileHandle.IsRegular(file) ? RawKind.File
            : RawKind.Other;
    }

    /// <summary>A link's target; null when it isn't a link.</summary>
    public static string? ReadLink(string path)
    {
        var buffer = new byte[4096];
        nint length;
        fixed (
            byte* name = ByteText.EncodeForC(path),
                start = buffer
        )
        {
            length = Libc.ReadLink(name, start, (nuint)buffer.Length);
        }

        return length < 0 ? null : ByteText.Decode(buffer.AsSpan(0, (int)length));
    }

    /// <summary>Opens a regular file for reading; never waits for the other end of a FIFO.</summary>
    /// <exception cref="IOException">It isn't there, isn't a regular file, or may not be read.</exception>
    public static SafeFileHandle Open(string path)
    {
        var file = TryOpen(path, out var error);
        if (file is null)
            throw Failure("read", path, error);
        if (FileHandle.IsRegular(file))
            return file;
        file.Dispose();
        throw new IOException($"{ByteText.ForPeople(path)} is not a regular file");
    }

    /// <summary>Type, mode bits that git or a person set, and content of what stands at a path.</summary>
    /// <exception cref="IOException">It can't be read.</exception>
    public static RawIdentity IdentityOf(string path)
    {
        if (ReadLink(path) is { } target)
        {
            return new RawIdentity(RawKind.Link, 0, Fingerprint.Of(ByteText.Encode(target)));
        }

        if (KindOf(path) is var kind && kind is not RawKind.File)
            return new RawIdentity(kind, 0, "");
        using var file = Open(path);
        using var stream = new FileStream(file, FileAccess.Read, bufferSize: 0);
        var mode = File.GetUnixFileMode(file);
        return new RawIdentity(kind, (uint)mode, Fingerprint.Of(stream));
    }

    /// <summary>The same; what can't be read is something else than any file that could be.</summary>
    public static RawIdentity IdentityIfRead(string path)
    {
        try
        {
            return IdentityOf(path);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return new RawIdentity(RawKind.Other, 0, "");
        }
    }

    /// <summary>Gives a file a second name, which must be free.</summary>
    public static void Link(string path, string newPath)
    {
        fixed (
            byte* source = ByteText.EncodeForC(path),
                target = ByteText.EncodeForC(newPath)
        )
        {
            if (Libc.Link(source, target) < 0)
                throw Failure("link", path, Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Makes a symbolic link at a free path.</summary>
    public static void MakeLink(string path, string target)
    {
        fixed (
            byte* name = ByteText.EncodeForC(path),
                content = ByteText.EncodeForC(target)
        )
        {
            if (Libc.SymLink(content, name) < 0)
                throw Failure("make the link", path, Marshal.GetLastPInvokeError());
        }
    }

    public static void Delete(string path)
    {
        fixed (byte* name = ByteText.EncodeForC(path))
        {
            if (
                Libc.Unlink(name) < 0
                && Marshal.GetLastPInvokeError() is var error and not LibcConstants.ErrorNoEntry
            )
            {
                throw Failure("delete", path, error);
            }
        }
    }

    /// <summary>Removes a folder if nothing is in it.</summary>
    /// <returns>Whether it is gone.</returns>
    public static bool DeleteEmptyFolder(string path)
    {
        fixed (byte* name = ByteText.EncodeForC(path))
            return Libc.RmDir(name) == 0;
    }

    /// <summary>Makes one folder; one that is there already is fine.</summary>
    public static void MakeFolder(string path)
    {
        fixed (byte* name = ByteText.EncodeForC(path))
        {
            if (
                Libc.MkDir(name, 0x1ff) < 0
                && Marshal.GetLastPInvokeError() is var error and not LibcConstants.ErrorExists
            )
            {
                throw Failure("make the folder", path, error);
            }
        }
    }

    public static void SetMode(string path, uint mode)
    {
        fixed (byte* name = ByteText.EncodeForC(path))
        {
            if (Libc.ChMod(name, mode) < 0)
                throw Failure("set the mode of", path, Marshal.GetLastPInvokeError());
        }
    }

    /// <summary>Waits until a folder's entries, or a file's bytes, are on the disk.</summary>
    public static void Flush(string path)
    {
        using var file = TryOpen(path, out var error) ?? throw Failure("flush", path, error);
        if (Libc.FSync((int)file.DangerousGetHandle()) < 0)
            throw Failure("flush", path, Marshal.GetLastPInvokeError());
    }

    /// <summary>What libc said no to, in words.</summary>
    public static IOException Failure(string what, string path, int error) =>
        new($"could not {what} {ByteText.ForPeople(path)}: {new Win32Exception(error).Message}")
        {
            HResult = error,
        };

    private static SafeFileHandle? TryOpen(string path, out int error) =>
        FileHandle.TryOpen(
            path,
            LibcConstants.OpenReadOnly | LibcConstants.OpenNoFollow,
            out error
        );
}
