using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Report;

/// <summary>Makes a row of a duel, with what further runs tell of memory and processes; those aren't timed.</summary>
internal static class Referee
{
    public static Row Judge(string job, Duel duel, Goal goal, bool isTyped = true)
    {
        var result = duel.Run();
        return Judge(job, duel, result, goal, isTyped);
    }

    private static Row Judge(string job, Duel duel, DuelResult result, Goal goal, bool isTyped) =>
        new(job, duel.Theirs.Shown, goal)
        {
            Ours = result.OursTook,
            Theirs = result.TheirsTook,
            Ratio = goal.Extra is null ? result.Ratio : null,
            Extra = goal.Extra is null ? null : result.Extra,
            Memory =
                ProcFiles.IsKnown && duel.Ours.Steps.Count > 0 ? ProcFiles.PeakOf(duel.Ours) : null,
            OurProcesses = Count(duel.Ours, isTyped: false),
            TheirProcesses = Count(duel.Theirs, isTyped),
            Raw = result,
        };

    private static ProcessCount? Count(Contender contender, bool isTyped) =>
        ProcessTrace.IsPossible && contender.Steps.Count > 0
            ? ProcessTrace.Of(contender, isTyped)
            : null;
}
