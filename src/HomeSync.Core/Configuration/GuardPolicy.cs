namespace HomeSync.Core.Configuration;

/// <summary>What is done about content that looks like a secret (<c>secret_guard</c>).</summary>
public enum GuardPolicy
{
    /// <summary>Private keys and well-known tokens are neither committed by us nor sent; what only may be a secret is told.</summary>
    Error,

    /// <summary>All of it is told, nothing is held back.</summary>
    Warn,

    /// <summary>Nobody looks.</summary>
    Off,
}
