using System.Globalization;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Service;

/// <summary>A unit of the user's own systemd (systemd.service(5), systemctl(1)).</summary>
internal sealed class Systemd(UserPaths paths, SupervisorProgram program) : ISupervisor
{
    private const string Unit = "home-sync.service";
    private const string Tool = "systemctl";
    private const string Asked =
        "--property=LoadState,FragmentPath,ActiveState,UnitFileState,MainPID,ExecMainStartTimestamp,ExecMainCode,ExecMainStatus,Result,StatusText";

    public string Name => "systemd";

    public string File => paths.UserUnit;

    public IReadOnlyList<string> Folders => [Path.GetDirectoryName(File)!];

    public IReadOnlyList<string> Outputs => [];

    public string? Advice =>
        Lingers()
            ? null
            : "systemd ends it when you log out everywhere. To let it run on, also from boot: loginctl enable-linger";

    public string? Journal(int lines)
    {
        var asked = program.Ask(
            "journalctl",
            "--user",
            "--unit",
            Unit,
            "--lines",
            $"{lines}",
            "--no-pager"
        );
        return asked.Succeeded ? asked.Text : asked.ErrorText;
    }

    public string TextFor(string executable) =>
        Template.Fill(
            Name,
            ("PROGRAM", UnitText.Program(executable)),
            ("HOME_VARIABLE", UnitText.Quoted($"HOME={paths.Home}")),
            (
                "PATH_VARIABLE",
                UnitText.Quoted(
                    $"PATH={paths.Home}/.local/bin:/home/linuxbrew/.linuxbrew/bin:/usr/local/bin:/usr/bin:/bin"
                )
            )
        );

    public IReadOnlyDictionary<string, string>? SettingsIn(string text) => UnitText.Settings(text);

    public string? ProgramIn(IReadOnlyDictionary<string, string> settings) =>
        settings.TryGetValue("Service.ExecStart", out var line) ? UnitText.ProgramIn(line) : null;

    public string ImportOfAgent => "systemctl --user import-environment SSH_AUTH_SOCK";

    /// <summary>systemd.exec(5): what the user's manager has, and over it what the file says.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentBy(
        IReadOnlyDictionary<string, string> settings
    )
    {
        var variables = program.OfTheUser(paths, "/usr/local/bin:/usr/bin:/bin");
        foreach (var line in program.Ask(Tool, "--user", "show-environment").Text.Split('\n'))
            Set(variables, UnitText.ShellValue(line));
        foreach (var (name, list) in settings)
        {
            if (name.Split('[')[0] != "Service.Environment")
                continue;
            foreach (var word in UnitText.Words(list))
                Set(variables, word);
        }
        return variables;
    }

    private static void Set(Dictionary<string, string> variables, string assignment)
    {
        if (assignment.Split('=', 2) is [{ Length: > 0 } name, var value])
            variables[name] = value;
    }

    public Supervised Look()
    {
        var shown = program.Ask(Tool, "--user", "show", Unit, Asked);
        if (!shown.Succeeded)
            return new Supervised { Problem = shown.ErrorText.Trim() };
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in shown.Text.Split('\n'))
        {
            if (line.IndexOf('=', StringComparison.Ordinal) is var equals and > 0)
                values[line[..equals]] = line[(equals + 1)..];
        }
        string Value(string name) => values.GetValueOrDefault(name) ?? "";
        var runs = int.TryParse(Value("MainPID"), out var process) && process > 0;
        return new Supervised
        {
            IsLoaded = Value("LoadState") == "loaded",
            File = Value("FragmentPath"),
            IsActive = Value("ActiveState") is not ("inactive" or "failed" or ""),
            StartsAtLogin = Value("UnitFileState") == "enabled",
            Process = runs ? process : null,
            Since = runs ? Time(Value("ExecMainStartTimestamp")) : null,
            LastEnd = LastEnd(
                runs,
                Value("ExecMainCode"),
                Value("ExecMainStatus"),
                Value("Result")
            ),
            Says = Value("StatusText"),
        };
    }

    public void Reread() => program.Do(Tool, ["--user", "daemon-reload"], CancellationToken.None);

    public void Forget() => StartAtLogin(false, CancellationToken.None);

    public void Start(CancellationToken cancelled)
    {
        // Somebody may have edited the file.
        Reread();
        program.Do(Tool, ["--user", "start", Unit], cancelled);
    }

    public void Stop(CancellationToken cancelled) =>
        program.Do(Tool, ["--user", "stop", Unit], cancelled);

    public void StartAtLogin(bool wanted, CancellationToken cancelled) =>
        program.Do(Tool, ["--user", wanted ? "enable" : "disable", Unit], cancelled);

    private bool Lingers()
    {
        var user = $"{Libc.GetEUid()}";
        return program
            .Ask("loginctl", "show-user", user, "--property=Linger")
            .Text.Contains("Linger=yes", StringComparison.Ordinal);
    }

    /// <summary>Of the process before, which systemd only knows while no other runs.</summary>
    private static string LastEnd(bool runs, string code, string status, string result) =>
        runs || code is "" or "0" ? ""
        : code == "1" ? $"exit code {status} ({result})"
        : $"signal {status} ({result})";

    /// <summary><c>Sun 2026-01-31 09:15:02 CET</c>.</summary>
    private static DateTime? Time(string text) =>
        text.Split(' ') is [_, var day, var time, ..]
        && DateTime.TryParseExact(
            $"{day} {time}",
            LocalTime.Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var start
        )
            ? start
            : null;
}
