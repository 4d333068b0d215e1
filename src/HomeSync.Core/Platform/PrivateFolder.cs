namespace HomeSync.Core.Platform;

/// <summary>Folders that hold home-sync's own files: only the user may look into them.</summary>
internal static class PrivateFolder
{
    /// <summary>Makes the folder and the parents that are missing, each with mode 0700. What is there stays as it is.</summary>
    public static void Create(string folder)
    {
        // .NET gives the mode to the last folder only, and the default (0755) to its parents.
        var parent = Path.GetDirectoryName(folder);
        if (parent is not null && !Directory.Exists(parent))
            Create(parent);
        Directory.CreateDirectory(
            folder,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
    }
}
