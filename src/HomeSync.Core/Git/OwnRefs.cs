namespace HomeSync.Core.Git;

/// <summary>Names of refs that are ours.</summary>
internal static class OwnRefs
{
    /// <summary>Below it nobody else has any.</summary>
    public const string Folder = "refs/home-sync/";

    /// <summary>What our backups, among a person's branches, begin with.</summary>
    public const string Backup = "backup-";
}
