namespace HomeSync.Cli;

/// <summary>The options that every command takes, in any place.</summary>
internal sealed record GlobalOptions
{
    /// <summary>Only tell what would be done.</summary>
    public bool DryRun { get; init; }

    /// <summary>Commit changed tracked files first.</summary>
    public bool Force { get; init; }

    /// <summary>Say only warnings and errors.</summary>
    public bool Quiet { get; init; }

    /// <summary>Say more; <c>-vv</c> is taken as well and says no more than <c>-v</c>.</summary>
    public bool Verbose { get; init; }

    /// <summary>Print one JSON object instead of text.</summary>
    public bool Json { get; init; }

    /// <summary>Called by the name of the bash script that managed the service: no option, but as far-reaching.</summary>
    public bool AsServiceScript { get; init; }

    /// <summary>The configuration file; null looks in the usual places.</summary>
    public string? Config { get; init; }
}
