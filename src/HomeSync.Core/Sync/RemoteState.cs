namespace HomeSync.Core.Sync;

/// <summary>What is known of the remote.</summary>
internal enum RemoteState
{
    /// <summary>It answered.</summary>
    Reached,

    /// <summary>It wasn't asked.</summary>
    NotAsked,

    /// <summary>Nobody answered: no network, or the other side is away.</summary>
    Offline,

    /// <summary>The repository has no remote.</summary>
    None,
}
