using HomeSync.Core.Errors;
using HomeSync.Core.Service;

namespace HomeSync.Tests.Service;

/// <summary>A supervisor that only remembers, and fails at the deed that a test names.</summary>
internal sealed class FakeSupervisor(string folder) : ISupervisor
{
    /// <summary>The deed that fails, and only for the first time.</summary>
    public string? FailsAt { get; set; }

    public bool Runs { get; set; }

    public bool AtLogin { get; set; }

    public List<string> Deeds { get; } = [];

    public string Name => "fake";

    public string File => Path.Combine(folder, "agents", "deep", "file");

    public IReadOnlyList<string> Folders =>
        [Path.GetDirectoryName(File)!, Path.Combine(folder, "out")];

    public IReadOnlyList<string> Outputs => [Path.Combine(folder, "out", "log")];

    public string? Advice => null;

    public string? Journal(int lines) => null;

    public string TextFor(string program) =>
        $"[Service]\nExecStart={UnitText.Program(program)} daemon\n";

    public IReadOnlyDictionary<string, string>? SettingsIn(string text) => UnitText.Settings(text);

    public IReadOnlyDictionary<string, string> EnvironmentBy(
        IReadOnlyDictionary<string, string> settings
    ) => Variables;

    /// <summary>What a program finds around it.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    public string ImportOfAgent => "import";

    public string? ProgramIn(IReadOnlyDictionary<string, string> settings) =>
        UnitText.ProgramIn(settings.GetValueOrDefault("Service.ExecStart") ?? "");

    /// <summary>What it says of itself; null says what it remembers.</summary>
    public Supervised? Stands { get; set; }

    public Supervised Look() =>
        Stands
        ?? new()
        {
            IsActive = Runs,
            StartsAtLogin = AtLogin,
            Process = Runs ? 1 : null,
        };

    public void Reread() => Note("reread");

    public void Forget() => Note("forget");

    public void Start(CancellationToken cancelled)
    {
        // One that fails may be half up.
        Runs = true;
        Note("start");
    }

    public void Stop(CancellationToken cancelled)
    {
        Note("stop");
        Runs = false;
    }

    public void StartAtLogin(bool wanted, CancellationToken cancelled)
    {
        Note(wanted ? "enable" : "disable");
        AtLogin = wanted;
    }

    private void Note(string deed)
    {
        Deeds.Add(deed);
        if (FailsAt != deed)
            return;
        FailsAt = null;
        throw new HomeSyncException($"{deed} failed");
    }
}
