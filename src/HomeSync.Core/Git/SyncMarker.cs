using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Tells a home-sync that a hook inside one of our syncs started it: everything is under way already.</summary>
public static class SyncMarker
{
    /// <summary>The variable that all we start can see.</summary>
    internal const string Variable = "HOME_SYNC_RUNNING";

    /// <summary>The home-sync that started us, or what started us; null when there was none, or it has ended since.</summary>
    public static int? ProcessOf(IReadOnlyDictionary<string, string> environment) =>
        int.TryParse(environment.GetValueOrDefault(Variable), out var process)
        && process > 1
        && OtherProcess.IsRunning(process)
            ? process
            : null;
}
