namespace HomeSync.Core.Platform;

/// <summary>A line that a person types without seeing it.</summary>
/// <param name="environment">The process's environment.</param>
public sealed class HiddenInput(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The line; null when the input has ended.</summary>
    /// <exception cref="OperationCanceledException">We were asked to stop; the terminal shows what is typed again.</exception>
    public string? ReadLine(CancellationToken cancelled)
    {
        // stty knows the terminal's own structure, which differs from system to system.
        Terminal("-echo");
        try
        {
            return TerminalInput.ReadLine(cancelled);
        }
        finally
        {
            Terminal("echo");
        }
    }

    private void Terminal(string mode) =>
        new ProcessRunner().Run(
            new Command("stty", [mode])
            {
                Environment = environment,
                OnTerminal = true,
                HasOurStreams = true,
            }
        );
}
