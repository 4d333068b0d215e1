using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>What the system was told about the daemon, read from its file alone.</summary>
/// <param name="Supervisor">Who was told: <c>launchd</c>, <c>systemd</c>.</param>
/// <param name="StartsAgain">Whether it starts a daemon again that ended properly; ours doesn't.</param>
/// <param name="RestartsFailed">Whether it starts a daemon again that ended with an error; ours does.</param>
public sealed record InstalledService(string Supervisor, bool StartsAgain, bool RestartsFailed)
{
    /// <summary>The one that is installed; null when none is.</summary>
    public static InstalledService? Of(UserPaths paths) =>
        Exists(paths.LaunchAgent) ? OfLaunchd(TextOf(paths.LaunchAgent))
        : Exists(paths.UserUnit) ? OfSystemd(TextOf(paths.UserUnit))
        : null;

    /// <summary>launchd.plist(5): always, after a proper end or another, or whenever a time is over.</summary>
    private static InstalledService OfLaunchd(string text)
    {
        bool Says(string key, string value) =>
            PlistText.Settings(text)?.GetValueOrDefault(key) == value;
        var always =
            Says("KeepAlive", "true")
            || PlistText.Settings(text)?.ContainsKey("StartInterval") == true;
        return new(
            "launchd",
            always || Says("KeepAlive.SuccessfulExit", "true"),
            always || Says("KeepAlive.SuccessfulExit", "false")
        );
    }

    /// <summary>systemd.service(5).</summary>
    private static InstalledService OfSystemd(string text)
    {
        var restart = UnitText.Settings(text).GetValueOrDefault("Service.Restart");
        return new(
            "systemd",
            restart is "always" or "on-success",
            restart is "always" or "on-failure"
        );
    }

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
