namespace HomeSync.Core.Service;

/// <summary>How the service stands with what keeps it running.</summary>
public sealed record Supervised
{
    /// <summary>Whether its file was read.</summary>
    public bool IsLoaded { get; init; }

    /// <summary>The file that was read, also a package's; empty when there is none or it isn't told.</summary>
    public string File { get; init; } = "";

    /// <summary>Whether it runs, or would be started again.</summary>
    public bool IsActive { get; init; }

    /// <summary>Whether it is started at login.</summary>
    public bool StartsAtLogin { get; init; }

    /// <summary>The running process's number; null when none runs.</summary>
    public int? Process { get; init; }

    /// <summary>Local time at which it was started; null when that isn't known.</summary>
    public DateTime? Since { get; init; }

    /// <summary>How it ended the last time, in the supervisor's words; empty when it never did.</summary>
    public string LastEnd { get; init; } = "";

    /// <summary>What the running program says of itself; empty when it says nothing.</summary>
    public string Says { get; init; } = "";

    /// <summary>Why the supervisor can't be asked; null when it can.</summary>
    public string? Problem { get; init; }
}
