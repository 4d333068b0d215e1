namespace HomeSync.Scenarios.RandomSequences;

/// <summary>What goes wrong while home-sync works.</summary>
public enum Fault
{
    None,

    /// <summary>It is killed, and its git goes on.</summary>
    Killed,

    /// <summary>It is killed with all that it started.</summary>
    KilledWithAll,

    /// <summary>The remote isn't there.</summary>
    Offline,

    /// <summary>The remote refuses the push.</summary>
    Refused,
}
