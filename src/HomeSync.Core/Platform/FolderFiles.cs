namespace HomeSync.Core.Platform;

/// <summary>The files in a folder.</summary>
internal static class FolderFiles
{
    /// <summary>All of them, in folders below it as well; none where there is no such folder.</summary>
    public static IEnumerable<string> Below(string folder, string pattern = "*") =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
            : [];
}
