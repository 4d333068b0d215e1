using HomeSync.Core.Errors;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Service;

/// <summary>Why the service can't be changed.</summary>
internal static class ServiceErrors
{
    private const string NobodyAtTheScreen =
        "Nobody is logged in at this Mac's screen, and a LaunchAgent lives in that session (by ssh: log in there first)";

    private static readonly string[] WithoutALogin =
    [
        "This shell doesn't belong to a login session (sudo, su, cron): log in as yourself, or over ssh",
        "No systemd runs for this user; with lingering one always does: loginctl enable-linger",
    ];

    public static HomeSyncException NoSupervisor(string program) =>
        new($"There is no {program} here, so nothing could keep home-sync running")
        {
            Code = "no-supervisor",
            Causes =
            [
                "This machine starts its services in another way: let that start 'home-sync daemon' when you log in",
                $"{program} isn't on PATH",
            ],
            Run = ["home-sync daemon"],
        };

    public static HomeSyncException Refused(
        string program,
        IReadOnlyList<string> arguments,
        Finished finished
    )
    {
        string[] words =
        [
            .. finished.ErrorText.Trim().Split('\n'),
            .. finished.Text.Trim().Split('\n'),
        ];
        return new(
            finished.LimitReached
                ? $"{program} {arguments[0]} did not end"
                : $"{program} {string.Join(' ', arguments.TakeWhile(IsPlain))} failed (exit code {finished.ExitCode})"
        )
        {
            Code = "service-refused",
            Details = [.. words.Where(line => line.Length > 0)],
            Causes = Causes(program, finished),
            Run = ["home-sync service status", "home-sync service logs"],
        };
    }

    /// <summary>Who can't be asked doesn't say that the service is stopped.</summary>
    public static HomeSyncException NotAsked(string name, string problem) =>
        new($"{name} can't be asked how the service stands, so nothing was changed")
        {
            Code = "service-refused",
            Details = [.. problem.Split('\n')],
            Causes = name == "launchd" ? [NobodyAtTheScreen] : WithoutALogin,
            Run =
            [
                "home-sync status",
                "# says whether a daemon runs",
                "home-sync stop-daemon",
                "# stops it until the next login",
            ],
        };

    /// <summary>A command's name, not a path or a number of this user.</summary>
    private static bool IsPlain(string word) => !word.Contains('/', StringComparison.Ordinal);

    public static HomeSyncException NotInstalled(string file) =>
        new("The service isn't installed")
        {
            Code = "service-missing",
            Where = [("Looked for", file)],
            Run = ["home-sync service install"],
        };

    public static HomeSyncException Disabled() =>
        new("The service is disabled, and launchd starts no disabled service")
        {
            Code = "service-disabled",
            Run = ["home-sync service enable"],
        };

    public static HomeSyncException NotStopped(string name) =>
        new($"{name} was asked to stop the service, but it still runs")
        {
            Code = "service-not-stopped",
            Causes = ["A sync under way takes longer than usual"],
            Run = ["home-sync service status", "home-sync service logs"],
        };

    public static HomeSyncException NotWritten(string what, Exception fault) =>
        new($"Could not {what}")
        {
            Code = "service-not-written",
            Details = [fault.Message],
            Causes = ["The folder belongs to another user or is read-only", "The disk is full"],
            Run = ["ls -ld ~ ~/Library/LaunchAgents ~/.config/systemd/user", "df -h ~"],
        };

    public static HomeSyncException StrangePath(string path) =>
        new("There is a control character in a path, which no service file can hold")
        {
            Code = "service-path",
            Where = [("Path", ByteText.ForPeople(path))],
        };

    public static HomeSyncException UnknownManager(string name) =>
        new($"HOME_SYNC_SERVICE_MANAGER is {Shown.Value(name)}; allowed is launchd or systemd")
        {
            Code = "usage",
            Run = ["unset HOME_SYNC_SERVICE_MANAGER"],
        };

    private static string[] Causes(string program, Finished finished) =>
        program == "launchctl"
            ?
            [
                NobodyAtTheScreen,
                "The service was disabled: home-sync service enable",
                $"The file isn't accepted: plutil -lint ~/Library/LaunchAgents/{UserPaths.LaunchAgentLabel}.plist",
            ]
        : finished.ErrorText.Contains("connect to bus", StringComparison.Ordinal) ? WithoutALogin
        :
        [
            "The program ended as soon as it was started",
            "The file isn't accepted: systemd-analyze --user verify home-sync.service",
        ];
}
