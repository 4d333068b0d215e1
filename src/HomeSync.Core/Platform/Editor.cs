using System.Runtime.InteropServices;

namespace HomeSync.Core.Platform;

/// <summary>The person's editor, on our own terminal until they leave it.</summary>
/// <param name="environment">The process's environment.</param>
public sealed class Editor(IReadOnlyDictionary<string, string> environment)
{
    private static readonly string[] Variables = ["VISUAL", "EDITOR"];

    /// <summary>The program as the person would type it, perhaps with arguments.</summary>
    public string Program =>
        Variables
            .Select(environment.GetValueOrDefault)
            .FirstOrDefault(e => !string.IsNullOrWhiteSpace(e))
        ?? "vi";

    /// <summary>Whether it has the terminal now, and with it Ctrl-C.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Opens files, and waits for the editor's end.</summary>
    /// <returns>Its exit code.</returns>
    public int Open(params IReadOnlyList<string> files)
    {
        // Ctrl-C in an editor is the editor's: neither we nor the shell between die of it.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Ignore);
        using var quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, Ignore);
        IsOpen = true;
        try
        {
            return new ProcessRunner().Run(ByShell(files)).ExitCode;
        }
        finally
        {
            IsOpen = false;
        }
    }

    /// <summary>By a shell, as git does it: what the person set may hold quotes and arguments.</summary>
    private Command ByShell(IReadOnlyList<string> files) =>
        // With a command in its trap the shell alone goes on; what it starts gets the signals as ever.
        new("/bin/sh", ["-c", $"trap : INT QUIT; {Program} \"$@\"", Program, .. files])
        {
            Environment = environment,
            Limit = Limit.After(TimeSpan.MaxValue),
            OnTerminal = true,
            HasOurStreams = true,
        };

    private static void Ignore(PosixSignalContext signal) => signal.Cancel = true;
}
