namespace HomeSync.Core.Git;

/// <summary>Why a git call failed, as far as its words tell.</summary>
internal enum GitFailureKind
{
    Other,

    /// <summary>The limit was reached.</summary>
    TimedOut,

    /// <summary>No network, or nobody answers there: a state, not a fault.</summary>
    Offline,

    /// <summary>The line broke while both were talking.</summary>
    Dropped,

    /// <summary>No remote is configured.</summary>
    NoRemote,

    /// <summary>The remote is there and the repository isn't.</summary>
    RemoteMissing,

    AuthenticationRefused,
    HostKeyRefused,
    NoIdentity,
    ForeignOwner,
    NotARepository,
    NoWorkTree,
    IndexLocked,
    RefLocked,
    DiskFull,
    ReadOnly,
}
