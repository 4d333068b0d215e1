namespace HomeSync.Core.Service;

/// <summary>How the service stands.</summary>
/// <param name="Supervisor">What keeps it running: <c>launchd</c>, <c>systemd</c>.</param>
/// <param name="File">The file that tells it so.</param>
/// <param name="IsInstalled">Whether that file is there.</param>
/// <param name="State">How it stands with what keeps it running.</param>
public sealed record ServiceReport(
    string Supervisor,
    string File,
    bool IsInstalled,
    Supervised State
)
{
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
        var program = file.Program;
        var isThere =
            program is not null
            && System.IO.File.Exists(program)
            && System.IO.File.GetUnixFileMode(program).HasFlag(UnixFileMode.UserExecute);
        return new ServiceReport(supervisor.Name, file.Path, file.IsThere, state)
        {
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
            Variables = new(() => supervisor.EnvironmentBy(file.Settings)),
        };
    }

    private static string RealFile(string path) => Platform.RealPath.Of(path) ?? path;

    private static long? SizeOf(string path) =>
        new FileInfo(path) is { Exists: true } file ? file.Length : null;
}
