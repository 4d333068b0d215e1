namespace HomeSync.Core.Platform;

/// <summary>Tells whether some process has a file open.</summary>
internal static class OpenFiles
{
    /// <param name="path">The file.</param>
    /// <returns>Null where the system doesn't tell (macOS). Processes of other users aren't ours to see.</returns>
    public static bool? Hold(string path)
    {
        if (!Directory.Exists("/proc/self/fd"))
            return null;
        var real = RealPath.OrItself(path);
        return Directory
            .EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Any(process => Of(process).Contains(real));
    }

    private static List<string?> Of(string process)
    {
        try
        {
            var files = Directory.EnumerateFileSystemEntries($"{process}/fd");
            return [.. files.Select(RawFile.ReadLink)];
        }
        catch (Exception unseen) when (unseen is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
