using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>Whether the system was told to run the daemon.</summary>
internal static class ServiceFiles
{
    /// <summary>Who would start it again; null when nobody would.</summary>
    public static string? Installed(UserPaths paths) =>
        File.Exists(paths.LaunchAgent) ? "launchd"
        : File.Exists(paths.UserUnit) ? "systemd"
        : null;
}
