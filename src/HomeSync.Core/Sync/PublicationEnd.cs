namespace HomeSync.Core.Sync;

/// <summary>How sending went, where it can go on.</summary>
internal enum PublicationEnd
{
    Sent,

    /// <summary>Another machine was first: fetch, and prepare again.</summary>
    LostRace,

    /// <summary>Nobody answered: the commits stay here until the next sync.</summary>
    Offline,
}
