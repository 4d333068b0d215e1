using HomeSync.Bench.Grounds;

namespace HomeSync.Bench.Jobs;

/// <summary>Every job, in the table's order.</summary>
internal static class AllJobs
{
    public static IReadOnlyList<Job> All() =>
        [.. StartJobs.All(), .. new SyncJobs(Size.Small).All(), .. new SyncJobs(Size.Large).All()];

    /// <summary>Those that are meant by any of the words; all when there is no word.</summary>
    /// <param name="words">Names of jobs, or their beginnings.</param>
    /// <param name="unknown">The words that mean none.</param>
    public static IReadOnlyList<Job> Chosen(string[] words, out IReadOnlyList<string> unknown)
    {
        var all = All();
        unknown = [.. words.Where(word => !all.Any(job => job.IsMeantBy(word)))];
        return words.Length == 0
            ? all
            : [.. all.Where(job => words.Any(job.IsMeantBy))];
    }
}
