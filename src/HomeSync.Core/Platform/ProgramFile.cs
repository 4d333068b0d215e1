namespace HomeSync.Core.Platform;

/// <summary>A file that can be run as a program.</summary>
internal static class ProgramFile
{
    private const UnixFileMode Executable =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>Whether the path leads to one.</summary>
    public static bool IsAt(string path) =>
        File.Exists(path)
        && RawFile.KindOf(RealPath.OrItself(path)) == RawKind.File
        && (File.GetUnixFileMode(path) & Executable) != 0;
}
