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

    /// <summary>The remote's own disk or permissions keep it from doing its part.</summary>
    RemoteUnable,

    AuthenticationRefused,

    /// <summary>ssh has never seen the server.</summary>
    HostUnknown,

    /// <summary>ssh knows the server by another key.</summary>
    HostKeyChanged,

    NoIdentity,

    /// <summary>The commit could not be signed.</summary>
    SigningFailed,

    /// <summary>A clean or smudge filter failed, or its program is missing.</summary>
    FilterFailed,

    ForeignOwner,
    NotARepository,
    NoWorkTree,
    IndexLocked,
    RefLocked,

    /// <summary>The index can't be understood.</summary>
    IndexDamaged,

    /// <summary>An object or a ref is missing or can't be understood.</summary>
    Damaged,

    /// <summary>One of git's configuration files can't be understood.</summary>
    BadConfig,

    /// <summary>A name that git never writes, such as <c>.git/x</c> or <c>../x</c>.</summary>
    PathRefused,

    /// <summary>A name longer than this file system takes.</summary>
    NameTooLong,

    DiskFull,

    /// <summary>The file system can't be written by anybody.</summary>
    ReadOnly,

    /// <summary>This user may not read or write there.</summary>
    NoAccess,

    /// <summary>A submodule has commits that its own remote hasn't, and git was set to look at that.</summary>
    SubmoduleUnsent,
}
