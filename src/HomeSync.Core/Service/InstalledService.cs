using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>What the system was told about the daemon, read from its file alone.</summary>
/// <param name="Supervisor">Who was told: <c>launchd</c>, <c>systemd</c>.</param>
/// <param name="StartsAgain">Whether it starts a daemon again that ended properly; ours doesn't.</param>
public sealed record InstalledService(string Supervisor, bool StartsAgain)
{
    /// <summary>The one that is installed; null when none is.</summary>
    public static InstalledService? Of(UserPaths paths) =>
        Exists(paths.LaunchAgent) ? new("launchd", IsKeptAlive(TextOf(paths.LaunchAgent)))
        : Exists(paths.UserUnit) ? new("systemd", IsRestarted(TextOf(paths.UserUnit)))
        : null;

    /// <summary>launchd.plist(5): always, after a proper end, or whenever a time is over.</summary>
    private static bool IsKeptAlive(string text) =>
        PlistText.Settings(text) is { } settings
        && (
            settings.ContainsKey("StartInterval")
            || settings.GetValueOrDefault("KeepAlive") == "true"
            || settings.GetValueOrDefault("KeepAlive.SuccessfulExit") == "true"
        );

    /// <summary>systemd.service(5).</summary>
    private static bool IsRestarted(string text) =>
        UnitText.Settings(text).GetValueOrDefault("Service.Restart") is "always" or "on-success";

    private static bool Exists(string path) => RawFile.KindOf(path) != RawKind.Missing;

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Nor could the system read it.
            return "";
        }
    }
}
