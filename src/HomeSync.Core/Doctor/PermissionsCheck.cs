using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>Whether others can read home-sync's own files: logs and metrics name files, a configuration may hold a password.</summary>
internal static class PermissionsCheck
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    public static Check Of(Facts facts) => new("permissions", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var paths = facts.Machine.Paths;
        string[] folders = [paths.ConfigFolder, paths.LogFolder];
        string[] files =
        [
            facts.Config.FilePath ?? paths.ConfigFile,
            paths.LogFile,
            paths.MetricsFile,
            paths.HealthFile,
            paths.CredentialsFile,
            paths.LockFile,
            paths.DaemonLockFile,
        ];
        string[] looseFolders = [.. folders.Where(f => Directory.Exists(f) && IsLoose(f))];
        // A link's target is a file of the repository, whose permissions are git's.
        string[] looseFiles =
        [
            .. files.Where(f => RawFile.KindOf(f) == RawKind.File && IsLoose(f)),
        ];
        if (looseFolders.Length + looseFiles.Length == 0)
            return CheckResult.Ok("home-sync's own files are readable by you alone");
        return CheckResult.Warning(
            "loose",
            $"others may look into {string.Join(", ", looseFolders.Concat(looseFiles))}",
            [.. ChangeMode("700", looseFolders), .. ChangeMode("600", looseFiles)]
        );
    }

    private static bool IsLoose(string path) => (File.GetUnixFileMode(path) & Others) != 0;

    private static string[] ChangeMode(string mode, string[] paths) =>
        paths.Length == 0
            ? []
            : [$"chmod {mode} {string.Join(' ', paths.Select(Shown.ShellWord))}"];
}
