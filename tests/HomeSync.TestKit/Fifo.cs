using System.Runtime.InteropServices;
using System.Text;

namespace HomeSync.TestKit;

/// <summary>A named pipe in a file's place: whoever opens it carelessly hangs.</summary>
public static class Fifo
{
    public static string Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (MkFifo(Encoding.UTF8.GetBytes(path + '\0'), 0x180) != 0)
            throw new IOException($"mkfifo {path}");
        return path;
    }

    [DllImport("libc", EntryPoint = "mkfifo", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MkFifo(byte[] path, uint mode);
}
