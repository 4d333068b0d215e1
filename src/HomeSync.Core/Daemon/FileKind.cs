namespace HomeSync.Core.Daemon;

/// <summary>What something is to a sync.</summary>
internal enum FileKind
{
    /// <summary>Our own, git's own, or nobody's.</summary>
    Nothing,

    /// <summary>A tracked file, or a folder that holds some.</summary>
    Tracked,

    /// <summary>Not tracked, and a sync would take it unless it is ignored.</summary>
    New,

    /// <summary>The branch itself: the user made a commit.</summary>
    Branch,
}
