using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Configuration;

/// <summary>Finds what is our own and others may look into: files are made with mode 0600 in folders with 0700.</summary>
internal static class LoosePermissions
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    /// <param name="paths">The user's files.</param>
    /// <param name="configFile">The configuration that is used, wherever it is; null when there is none.</param>
    /// <returns>What a person should hear of all of them; null when none is loose.</returns>
    public static string? Warning(UserPaths paths, string? configFile) =>
        Of(paths, configFile) is { Count: > 0 } loose
            ? $"Others may look into what is home-sync's own. To keep it to yourself: {Remedy(loose)}"
            : null;

    /// <summary>The files and folders that are.</summary>
    public static IReadOnlyList<string> Of(UserPaths paths, string? configFile)
    {
        string[] own =
        [
            paths.ConfigFolder,
            paths.LogFolder,
            configFile ?? paths.ConfigFile,
            paths.LogFile,
            paths.MetricsFile,
            paths.HealthFile,
            paths.CredentialsFile,
            paths.LockFile,
            paths.DaemonLockFile,
        ];
        return [.. own.Where(IsLoose)];
    }

    /// <summary>What to type.</summary>
    public static string Remedy(IEnumerable<string> loose) =>
        $"chmod go-rwx {string.Join(' ', loose.Select(Shown.ShellWord))}";

    /// <summary>A link leads into a repository, and what is there is shared on purpose.</summary>
    private static bool IsLoose(string path) =>
        new FileInfo(path) is { LinkTarget: null } file
        // All bits are set where there is nothing.
        && (int)file.UnixFileMode is > 0 and var mode
        && ((UnixFileMode)mode & Others) != 0;
}
