namespace HomeSync.Core.Git;

/// <summary>Tells a home-sync that a hook inside one of our syncs started it: everything is under way already.</summary>
public static class SyncMarker
{
    /// <summary>The variable that all we start can see.</summary>
    internal const string Variable = "HOME_SYNC_RUNNING";

    public static bool IsSet(IReadOnlyDictionary<string, string> environment) =>
        environment.ContainsKey(Variable);
}
