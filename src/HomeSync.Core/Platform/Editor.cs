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

    /// <summary>Opens files, and waits for the editor's end.</summary>
    /// <returns>Its exit code.</returns>
    public int Open(params IReadOnlyList<string> files) =>
        new ProcessRunner()
            .Run(
                // By a shell, as git does it: what the person set may hold quotes and arguments.
                new Command("/bin/sh", ["-c", $"{Program} \"$@\"", Program, .. files])
                {
                    Environment = environment,
                    Limit = Limit.After(TimeSpan.MaxValue),
                    OnTerminal = true,
                    HasOurStreams = true,
                }
            )
            .ExitCode;
}
