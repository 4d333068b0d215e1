namespace HomeSync.Core.Platform;

/// <summary>What the file system said no to, as far as its error number tells.</summary>
internal enum FileFault
{
    Other,
    DiskFull,
    ReadOnly,
    NoAccess,

    /// <summary>A rename from one file system to another.</summary>
    OtherDevice,
    NameTooLong,
}
