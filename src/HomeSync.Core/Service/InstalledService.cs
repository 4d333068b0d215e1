using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>What the system was told about the daemon, read from its file alone.</summary>
/// <param name="Supervisor">Who was told: <c>launchd</c>, <c>systemd</c>.</param>
/// <param name="StartsAgain">Whether it starts a daemon again that ended properly; null when that can't be told. Ours doesn't.</param>
/// <param name="RestartsFailed">Whether it starts a daemon again that ended with an error; null when that can't be told. Ours does.</param>
public sealed record InstalledService(string Supervisor, bool? StartsAgain, bool? RestartsFailed)
{
    /// <summary>The one that is installed; null when none is.</summary>
    public static InstalledService? Of(UserPaths paths)
    {
        var (launchd, systemd) = (OfLaunchd(paths.LaunchAgent), OfSystemd(paths.UserUnit));
        // A home that is alike on all machines may hold the other system's file as well.
        return OperatingSystem.IsMacOS() ? launchd ?? systemd : systemd ?? launchd;
    }

    /// <summary>launchd.plist(5): always, after a proper end or another, or whenever a time is over.</summary>
    private static InstalledService? OfLaunchd(string file)
    {
        if (!Exists(file))
            return null;
        if (PlistText.Settings(TextOf(file)) is not { } settings)
            return new("launchd", StartsAgain: null, RestartsFailed: null);
        bool Says(string key, string value) => settings.GetValueOrDefault(key) == value;
        var always = Says("KeepAlive", "true") || settings.ContainsKey("StartInterval");
        return new(
            "launchd",
            always || Says("KeepAlive.SuccessfulExit", "true"),
            always || Says("KeepAlive.SuccessfulExit", "false")
        );
    }

    /// <summary>systemd.service(5).</summary>
    private static InstalledService? OfSystemd(string file)
    {
        if (!Exists(file))
            return null;
        // What a person added to the unit stands in files beside it, and the last one counts (systemd.unit(5)).
        var restart = Added(file)
            .Prepend(file)
            .Select(part => UnitText.Settings(TextOf(part)).GetValueOrDefault("Service.Restart"))
            .LastOrDefault(value => value is not null);
        return new(
            "systemd",
            restart is "always" or "on-success",
            restart is "always" or "on-failure"
        );
    }

    private static IEnumerable<string> Added(string file) =>
        Directory.Exists($"{file}.d")
            ? Directory.GetFiles($"{file}.d", "*.conf").Order(StringComparer.Ordinal)
            : [];

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
