namespace HomeSync.Core.FirstRun;

/// <summary>What the person said on the command line; what they left out is found out, asked, or careful.</summary>
public sealed record SetupWishes
{
    /// <summary>The address to clone the repository from.</summary>
    public string? CloneFrom { get; init; }

    /// <summary>Whether to start a new repository.</summary>
    public bool Init { get; init; }

    /// <summary>The repository's folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The address of the remote, for a repository that has none.</summary>
    public string? Remote { get; init; }

    /// <summary>Whether the machine commits and rebases by itself; null when nothing was said.</summary>
    public bool? HandsOff { get; init; }
}
