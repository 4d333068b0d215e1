namespace HomeSync.Core.Errors;

/// <summary>Credentials can't be synced, or the password can't be had.</summary>
/// <param name="what">One line: what failed.</param>
public sealed class CredentialException(string what) : HomeSyncException(what);
