using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Service;

/// <summary>A LaunchAgent of the session at the screen (launchd.plist(5), launchctl(1)).</summary>
internal sealed class Launchd(UserPaths paths, SupervisorProgram program) : ISupervisor
{
    private const string Tool = "launchctl";

    /// <summary>ESRCH: it isn't loaded any more.</summary>
    private const int NoSuchProcess = 3;

    /// <summary>EINPROGRESS: it is still ending.</summary>
    private const int InProgress = 36;

    private const int NotFound = 113;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>ExitTimeOut in the file, and a little.</summary>
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(25);

    private readonly string domain = $"gui/{Libc.GetEUid()}";

    public string Name => "launchd";

    public string File => paths.LaunchAgent;

    // launchd starts nothing whose working folder is missing, and makes no folder for its output.
    public IReadOnlyList<string> Folders => [Path.GetDirectoryName(File)!, paths.ServiceLogFolder];

    public IReadOnlyList<string> Outputs =>
        [
            Path.Combine(paths.ServiceLogFolder, "daemon.out"),
            Path.Combine(paths.ServiceLogFolder, "daemon.err"),
        ];

    public string? Advice => null;

    private string Target => $"{domain}/{UserPaths.LaunchAgentLabel}";

    public string? Journal(int lines) => null;

    public string TextFor(string executable) =>
        Template.Fill(
            Name,
            ("PROGRAM", PlistText.Escaped(executable)),
            ("USER_HOME", PlistText.Escaped(paths.Home)),
            ("LOGS", PlistText.Escaped(paths.ServiceLogFolder))
        );

    public IReadOnlyDictionary<string, string>? SettingsIn(string text) => PlistText.Settings(text);

    public string? ProgramIn(IReadOnlyDictionary<string, string> settings) =>
        settings.GetValueOrDefault("Program") ?? settings.GetValueOrDefault("ProgramArguments[0]");

    public string ImportOfAgent => "launchctl setenv SSH_AUTH_SOCK \"$SSH_AUTH_SOCK\"";

    /// <summary>launchd.plist(5), EnvironmentVariables; launchd itself gives little more than an SSH agent.</summary>
    public IReadOnlyDictionary<string, string> EnvironmentBy(
        IReadOnlyDictionary<string, string> settings
    )
    {
        const string prefix = "EnvironmentVariables.";
        const string agent = "SSH_AUTH_SOCK";
        var variables = program.OfTheUser(paths, "/usr/bin:/bin:/usr/sbin:/sbin");
        if (program.Ask(Tool, "getenv", agent) is { Succeeded: true } told)
            variables[agent] = told.Text.TrimEnd('\n');
        foreach (var (name, value) in settings)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
                variables[name[prefix.Length..]] = value;
        }
        return variables;
    }

    public Supervised Look()
    {
        var printed = program.Ask(Tool, "print", Target);
        var startsAtLogin = !IsDisabled();
        if (!printed.Succeeded)
        {
            return new Supervised
            {
                StartsAtLogin = startsAtLogin,
                Problem = printed.ExitCode == NotFound ? null : printed.ErrorText.Trim(),
            };
        }
        var values = LaunchctlText.Values(printed.Text);
        int? process = int.TryParse(values.GetValueOrDefault("pid"), out var number)
            ? number
            : null;
        return new Supervised
        {
            IsLoaded = true,
            IsActive = true,
            StartsAtLogin = startsAtLogin,
            Process = process,
            Since = process is { } running ? StartOf(running) : null,
            LastEnd = LaunchctlText.LastEnd(values),
        };
    }

    // It reads the file when it loads it, and keeps nothing else.
    public void Reread() { }

    public void Forget() { }

    public void Start(CancellationToken cancelled)
    {
        if (Look().IsLoaded)
            program.Do(Tool, ["kickstart", Target], cancelled);
        else if (IsDisabled())
            throw ServiceErrors.Disabled();
        else
            program.Do(Tool, ["bootstrap", domain, File], cancelled);
    }

    public void Stop(CancellationToken cancelled)
    {
        var ended = program.Ask(Tool, "bootout", Target);
        if (!ended.Succeeded && ended.ExitCode is not (NoSuchProcess or InProgress or NotFound))
            throw ServiceErrors.Refused(Tool, ["bootout", Target], ended);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (Look().IsLoaded)
        {
            if (clock.Elapsed > LongestEnd)
                throw ServiceErrors.NotStopped(Name);
            cancelled.WaitHandle.WaitOne(Pause);
            cancelled.ThrowIfCancellationRequested();
        }
    }

    public void StartAtLogin(bool wanted, CancellationToken cancelled) =>
        program.Do(Tool, [wanted ? "enable" : "disable", Target], cancelled);

    private bool IsDisabled() =>
        LaunchctlText.IsDisabled(
            program.Ask(Tool, "print-disabled", domain).Text,
            UserPaths.LaunchAgentLabel
        );

    /// <summary>launchd itself doesn't tell.</summary>
    private DateTime? StartOf(int process)
    {
        var words = program
            .Ask("ps", "-o", "lstart=", "-p", $"{process}")
            .Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        return DateTime.TryParseExact(
            string.Join(' ', words),
            "ddd MMM d HH:mm:ss yyyy",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var start
        )
            ? start
            : null;
    }
}
