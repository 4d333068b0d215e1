using HomeSync.Bench.Grounds;

namespace HomeSync.Bench.Jobs;

/// <summary>Every job, in the table's order.</summary>
internal static class AllJobs
{
    public static IReadOnlyList<Job> All() =>
        [
            .. StartJobs.All(),
            .. new SyncJobs(Size.Small).All(),
            .. FloorJobs.Small(),
            .. SshJob.All(),
            .. OldSavepointsJob.All(),
            .. MetricsJobs.All(),
            .. GuardJobs.All(),
            .. DaemonJobs.Idle(),
            .. BashJobs.All(),
            .. CrowdJob.All(),
            .. new SyncJobs(Size.Large).All(),
            .. FloorJobs.Large(),
            .. DaemonJobs.Watching(),
            // The last, since they leave packs of thousands of contents behind.
            .. SavepointJobs.All(),
        ];

    /// <summary>Those that are only measured when they are asked for.</summary>
    private static IReadOnlyList<Job> OnDemand() => [.. RivalJobs.All(), .. GuardJobs.Whole()];

    /// <summary>Those that are meant by any of the words; all when there is no word.</summary>
    /// <param name="words">Names of jobs, or their beginnings.</param>
    /// <param name="unknown">The words that mean none.</param>
    public static IReadOnlyList<Job> Chosen(string[] words, out IReadOnlyList<string> unknown)
    {
        Job[] all = [.. All(), .. OnDemand()];
        unknown = [.. words.Where(word => !all.Any(job => job.IsMeantBy(word)))];
        return words.Length == 0 ? All() : [.. all.Where(job => words.Any(job.IsMeantBy))];
    }
}
