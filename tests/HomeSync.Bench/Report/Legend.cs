namespace HomeSync.Bench.Report;

/// <summary>How the table is read.</summary>
internal static class Legend
{
    public const string Text = """
        Times are medians from a program's start to its exit, nothing subtracted; commands typed one after
        the other are started one after the other, and no shell is counted but a floor's own. The ratio is
        the median of the ratios of the pairs, which were run in turn; so is a difference in ms. A goal
        counts as met within a tenth, numbers of processes, connections and wake-ups only exactly. MiB: the
        most that home-sync itself held (VmHWM), without its children. started/all: programs started by
        home-sync itself (of the yardstick: typed), and in all.
        """;
}
