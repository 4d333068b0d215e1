using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>The path by which a service starts this program, which must outlive the next update.</summary>
internal static class InstalledProgram
{
    /// <summary>
    /// The usual place or a name on PATH, when this program stands there; a package manager's link rather
    /// than the folder of one version behind it. Without any of these, this very file.
    /// </summary>
    /// <param name="paths">Whose.</param>
    /// <param name="searchPath">PATH.</param>
    /// <param name="running">The program that runs, absolute.</param>
    public static string Of(UserPaths paths, string searchPath, string running)
    {
        var real = RealPath.Of(running);
        return searchPath
                .Split(':')
                .Where(Path.IsPathRooted)
                .Select(folder => Path.Combine(folder, "home-sync"))
                .Prepend(paths.Binary)
                .FirstOrDefault(path => RealPath.Of(path) == real)
            ?? running;
    }
}
