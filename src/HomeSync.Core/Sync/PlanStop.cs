namespace HomeSync.Core.Sync;

/// <summary>Why a plan does nothing.</summary>
internal enum PlanStop
{
    None,

    /// <summary>There are uncommitted changes, and nobody allowed to commit them.</summary>
    Dirty,

    /// <summary>Both sides have no commit in common.</summary>
    Unrelated,

    /// <summary>The remote's history was rewritten: what to keep is for a person to say.</summary>
    Rewritten,

    /// <summary>Both sides have commits that the other hasn't.</summary>
    Diverged,
}
