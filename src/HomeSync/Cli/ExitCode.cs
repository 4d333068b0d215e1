namespace HomeSync.Cli;

/// <summary>All exit codes there are (legacy contract, "Command line").</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Error = 1;

    /// <summary>Interrupted by a signal; the shells' own number for Ctrl-C.</summary>
    public const int Interrupted = 130;
}
