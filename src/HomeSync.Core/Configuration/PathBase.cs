using HomeSync.Core.Platform;

namespace HomeSync.Core.Configuration;

/// <summary>Makes written paths absolute.</summary>
/// <param name="paths">Knows what <c>~</c> and <c>$HOME</c> are.</param>
/// <param name="folder">What a relative path is relative to; null is the current folder.</param>
internal sealed class PathBase(UserPaths paths, string? folder)
{
    /// <summary>For the configuration file: a relative path is relative to the home, wherever the daemon was started.</summary>
    public static PathBase OfFile(UserPaths paths) => new(paths, paths.Home);

    /// <summary>For flags and variables: a relative path is relative to the current folder, as in every shell command.</summary>
    public static PathBase OfShell(UserPaths paths) => new(paths, null);

    /// <exception cref="ArgumentException">The path contains a NUL.</exception>
    public string Resolve(string path)
    {
        var expanded = paths.Expand(path);
        return Path.TrimEndingDirectorySeparator(
            folder is null ? Path.GetFullPath(expanded) : Path.GetFullPath(expanded, folder)
        );
    }
}
