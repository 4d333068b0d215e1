using HomeSync.Core.Errors;

namespace HomeSync.Core.Platform;

/// <summary>A line that a person types without seeing it.</summary>
/// <param name="environment">The process's environment.</param>
public sealed class HiddenInput(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>The line; null when the input has ended.</summary>
    /// <exception cref="CredentialException">What is typed can't be hidden, so nothing was asked.</exception>
    /// <exception cref="OperationCanceledException">We were asked to stop; the terminal shows what is typed again.</exception>
    /// <param name="ask">Asks, once nothing is shown any more: who types ahead isn't seen either.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public string? ReadLine(Action ask, CancellationToken cancelled)
    {
        // stty knows the terminal's own structure, which differs from system to system.
        if (!Terminal("-echo"))
        {
            throw new CredentialException("What is typed here would be seen, so nothing was asked")
            {
                Code = "terminal",
                Causes = ["stty isn't installed, or can't change this terminal"],
                Run = ["stty -echo; stty echo"],
            };
        }
        try
        {
            ask();
            return TerminalInput.ReadLine(cancelled);
        }
        finally
        {
            Terminal("echo");
        }
    }

    private bool Terminal(string mode)
    {
        var command = new Command("stty", [mode])
        {
            Environment = environment,
            OnTerminal = true,
            HasOurStreams = true,
        };
        try
        {
            return new ProcessRunner().Run(command).Succeeded;
        }
        catch (ProgramMissingException)
        {
            return false;
        }
    }
}
