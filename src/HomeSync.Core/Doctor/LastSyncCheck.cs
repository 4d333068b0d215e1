using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Text;

namespace HomeSync.Core.Doctor;

/// <summary>How syncing stands, and when the dotfiles were last in sync.</summary>
internal static class LastSyncCheck
{
    public static Check Of(Facts facts) => new("last-sync", () => Look(facts));

    private static CheckResult[] Look(Facts facts)
    {
        var health = new HealthFile(facts.Machine.Paths.HealthFile).Read();
        if (health is null || !health.IsOf(Repository(facts, health), facts.Settings.SyncDotfiles))
        {
            _ = facts.Place; // without a repository there is nothing that could be synced
            return
            [
                CheckResult.Info("never", "this repository was never synced", "home-sync sync"),
            ];
        }
        return health.HeldBack.Count == 0
            ? [Standing(facts, health)]
            :
            [
                Standing(facts, health),
                CheckResult.Warning(
                    "held-back",
                    $"held back, since it looked like a secret: {Listed.OnOneLine(health.HeldBack)}",
                    "home-sync sync --force --dry-run",
                    "# says why, and how to allow it"
                ),
            ];
    }

    private static CheckResult Standing(Facts facts, Health health)
    {
        var limit = facts.Settings.StaleLimit;
        var line = HealthLine.Of(health, facts.Machine.Clock, limit);
        if (health.IsStale(facts.Now, limit))
            return CheckResult.Error("stale", line, "home-sync sync");
        return health.State switch
        {
            HealthState.InSync => CheckResult.Ok(line),
            HealthState.Waiting => CheckResult.Info("waiting", line),
            HealthState.Failing => CheckResult.Error("failing", line, "home-sync sync"),
            _ => CheckResult.Error("conflicted", line, "home-sync status"),
        };
    }

    /// <summary>Where there is none that can be opened, what is known of the last one counts.</summary>
    private static string Repository(Facts facts, Health health)
    {
        try
        {
            return facts.Place.WorkTree;
        }
        catch (HomeSyncException)
        {
            return health.Repository;
        }
    }
}
