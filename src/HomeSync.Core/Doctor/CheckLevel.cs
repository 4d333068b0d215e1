namespace HomeSync.Core.Doctor;

/// <summary>How much a result matters.</summary>
public enum CheckLevel
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Good to know; nothing is to be done.</summary>
    Info,

    /// <summary>Syncing works, but something about it should be mended.</summary>
    Warning,

    /// <summary>Syncing can't do its work, or secrets are about to leak.</summary>
    Error,
}
