namespace HomeSync.Core.Configuration;

/// <summary>What a sync does when both sides have commits the other lacks (<c>on_diverged</c>).</summary>
public enum DivergedPolicy
{
    /// <summary>Change nothing, show both sides and the commands that settle it.</summary>
    Stop,

    /// <summary>Replay this machine's commits on the upstream.</summary>
    Rebase,

    /// <summary>Join both by a merge commit.</summary>
    Merge,
}
