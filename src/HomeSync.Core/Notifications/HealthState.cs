namespace HomeSync.Core.Notifications;

/// <summary>How syncing stands.</summary>
public enum HealthState
{
    /// <summary>The last sync did all there was to do.</summary>
    InSync,

    /// <summary>It will go on by itself, once something is there or somebody is done.</summary>
    Waiting,

    /// <summary>Something keeps it from working.</summary>
    Failing,

    /// <summary>Both sides changed the same, and a person has to settle it.</summary>
    Conflicted,
}
