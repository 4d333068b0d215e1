namespace HomeSync.Core.Sync;

/// <summary>What one sync did, up to its move.</summary>
/// <param name="Seen">What was looked at.</param>
/// <param name="Plan">What was to be done.</param>
/// <param name="Commit">The commit that was made of this machine's changes; null when there were none.</param>
internal sealed record Carried(Seen Seen, Plan Plan, Prepared? Commit)
{
    /// <summary>What the move did to files.</summary>
    public required MovedFiles Files { get; init; }

    /// <summary>What arrived at the remote.</summary>
    public required (int Commits, int Files) Sent { get; init; }

    public required bool IsOffline { get; init; }

    /// <summary>Its savepoint; empty when there is none.</summary>
    public required string Savepoint { get; init; }
}
