using HomeSync.Core.Errors;
using HomeSync.Core.Guard;

namespace HomeSync.Core.Sync;

/// <summary>How far one try of a sync has come: each step takes it, and gives it on with what it added.</summary>
/// <param name="Seen">What was looked at.</param>
/// <param name="Plan">What is to be done.</param>
internal sealed record Attempt(Seen Seen, Plan Plan)
{
    /// <summary>The commit that was made of this machine's changes; null when there were none.</summary>
    public Prepared? Commit { get; init; }

    /// <summary>Both sides brought together; null where they hadn't parted.</summary>
    public Prepared? Joined { get; init; }

    /// <summary>What was made here and the remote hasn't; null when nothing was.</summary>
    public Prepared? Fresh => Joined ?? Commit;

    /// <summary>Content of the commit that looks like a secret.</summary>
    public IReadOnlyList<Suspect> Suspects { get; init; } = [];

    /// <summary>The move to what was made, worked out; null while there is none.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Why commits aren't sent that otherwise would be; null when nothing is wrong with them.</summary>
    public GitException? Refusal { get; init; }

    /// <summary>What arrived at the remote.</summary>
    public (int Commits, int Files) Sent { get; init; }

    public bool IsOffline { get; init; }

    /// <summary>What the move did to files.</summary>
    public MovedFiles Files { get; init; } = MovedFiles.None;
}
