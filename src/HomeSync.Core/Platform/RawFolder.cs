using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>
/// Folders whose entries have any name. .NET's own listing replaces bytes that aren't UTF-8, so that
/// an entry can neither be deleted nor recognized.
/// </summary>
internal static unsafe class RawFolder
{
    // struct dirent of 64-bit Linux (readdir(3)): inode, offset, length, type, then the name.
    private const int NameInEntry = 19;

    /// <summary>The names of a folder's entries.</summary>
    /// <exception cref="IOException">It isn't a readable folder.</exception>
    public static IReadOnlyList<string> Names(string path)
    {
        // macOS lays entries out differently, and its file systems take only UTF-8.
        if (!OperatingSystem.IsLinux())
            return [.. new DirectoryInfo(path).EnumerateFileSystemInfos().Select(e => e.Name)];
        nint folder;
        fixed (byte* name = ByteText.EncodeForC(path))
            folder = Libc.OpenDir(name);
        if (folder == 0)
        {
            throw new IOException(
                $"could not list {ByteText.ForPeople(path)}: {Marshal.GetLastPInvokeErrorMessage()}"
            );
        }

        try
        {
            var names = new List<string>();
            for (byte* entry; (entry = Libc.ReadDir(folder)) != null; )
            {
                var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(entry + NameInEntry);
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                    names.Add(ByteText.Decode(name));
            }
            return names;
        }
        finally
        {
            _ = Libc.CloseDir(folder);
        }
    }

    /// <summary>Deletes a folder with all that is in it; links are deleted, not followed.</summary>
    public static void Delete(string path)
    {
        foreach (var entry in Names(path).Select(name => $"{path}/{name}"))
        {
            if (RawFile.KindOf(entry) == RawKind.Folder)
                Delete(entry);
            else
                RawFile.Delete(entry);
        }
        if (!RawFile.DeleteEmptyFolder(path))
            throw new IOException($"could not delete the folder {ByteText.ForPeople(path)}");
    }
}
