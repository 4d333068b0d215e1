using HomeSync.Core.Errors;

namespace HomeSync.Core.Service;

/// <summary>How the service stands.</summary>
/// <param name="Supervisor">What keeps it running: <c>launchd</c>, <c>systemd</c>.</param>
/// <param name="File">The file that tells it so: the user's own, or that of a package where there is no other.</param>
/// <param name="IsInstalled">Whether that file is there.</param>
/// <param name="State">How it stands with what keeps it running.</param>
public sealed record ServiceReport(
    string Supervisor,
    string File,
    bool IsInstalled,
    Supervised State
)
{
    /// <summary>Whether it is installed by a package, for all users, and not by a file of this one.</summary>
    public bool IsPackaged { get; init; }

    /// <summary>Whether it is installed, and started at login.</summary>
    public bool StartsAtLogin => IsInstalled && State.StartsAtLogin;

    /// <summary>The program that it starts; null when that can't be told.</summary>
    public string? Program { get; init; }

    /// <summary>Whether that program is there and may be run.</summary>
    public bool ProgramIsThere { get; init; }

    /// <summary>Whether that program was written after the running one was started.</summary>
    public bool ProgramIsNewer { get; init; }

    /// <summary>How the file differs from what this version writes; null when it can't be understood.</summary>
    public IReadOnlyList<Difference>? Differences { get; init; } = [];

    /// <summary>Its output files, with their sizes in bytes; null: not there.</summary>
    public IReadOnlyList<(string File, long? Size)> Outputs { get; init; } = [];

    /// <summary>The variables that the program finds, as far as they can be told.</summary>
    public IReadOnlyDictionary<string, string> Environment => Variables.Value;

    private Lazy<IReadOnlyDictionary<string, string>> Variables { get; init; } =
        new(new Dictionary<string, string>());

    /// <summary>What to type so that the service finds this shell's SSH agent.</summary>
    public string ImportOfAgent { get; init; } = "";

    /// <summary>What a person should know besides; null when there is nothing.</summary>
    public string? Advice { get; init; }

    internal static ServiceReport Of(ISupervisor supervisor, ServiceFile file)
    {
        var state = supervisor.Look();
        // A file that was removed by hand is still told of, until systemd reads them all again.
        var isPackaged = !file.IsThere && state.File.Length > 0 && state.File != file.Path;
        var path = isPackaged ? state.File : file.Path;
        var settings = file.SettingsOf(path);
        var program = supervisor.ProgramIn(settings);
        var isThere =
            program is not null
            && System.IO.File.Exists(program)
            && System.IO.File.GetUnixFileMode(program).HasFlag(UnixFileMode.UserExecute);
        return new ServiceReport(supervisor.Name, path, file.IsThere || isPackaged, state)
        {
            IsPackaged = isPackaged,
            Program = program,
            ProgramIsThere = isThere,
            ProgramIsNewer =
                isThere
                && state.Since is { } since
                && System.IO.File.GetLastWriteTime(RealFile(program!)) > since.AddSeconds(1),
            Differences = file.IsThere ? file.Differences : [],
            Outputs = [.. supervisor.Outputs.Select(path => (path, SizeOf(path)))],
            Advice = state.IsActive ? supervisor.Advice : null,
            ImportOfAgent = supervisor.ImportOfAgent,
            Variables = new(() => supervisor.EnvironmentBy(settings)),
        };
    }

    /// <summary>For whoever is about to say that there is nothing to do, which takes an answer.</summary>
    /// <exception cref="HomeSyncException">launchd or systemd can't be asked.</exception>
    internal static ServiceReport Asked(ISupervisor supervisor, ServiceFile file)
    {
        var report = Of(supervisor, file);
        return report.State.Problem is { } problem
            ? throw ServiceErrors.NotAsked(supervisor.Name, problem)
            : report;
    }

    private static string RealFile(string path) => Platform.RealPath.OrItself(path);

    private static long? SizeOf(string path) =>
        new FileInfo(path) is { Exists: true } file ? file.Length : null;
}
