using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>Which of the two a machine has.</summary>
internal static class Supervisors
{
    /// <summary>Names one of them, for tests and for who has both.</summary>
    private const string Choice = "HOME_SYNC_SERVICE_MANAGER";

    public static ISupervisor Of(UserPaths paths, IReadOnlyDictionary<string, string> environment)
    {
        var usual = OperatingSystem.IsMacOS() ? "launchd" : "systemd";
        var name = environment.GetValueOrDefault(Choice) is { Length: > 0 } chosen ? chosen : usual;
        return name switch
        {
            "launchd" => new Launchd(paths, new SupervisorProgram(environment)),
            "systemd" => new Systemd(paths, new SupervisorProgram(WithBus(environment))),
            _ => throw ServiceErrors.UnknownManager(name),
        };
    }

    /// <summary>A shell without a login session, such as cron's, isn't told where the user's bus is.</summary>
    private static Dictionary<string, string> WithBus(
        IReadOnlyDictionary<string, string> environment
    )
    {
        var more = new Dictionary<string, string>(environment, StringComparer.Ordinal);
        var folder = $"/run/user/{Libc.GetEUid()}";
        if (Directory.Exists(folder))
            more.TryAdd("XDG_RUNTIME_DIR", folder);
        return more;
    }
}
