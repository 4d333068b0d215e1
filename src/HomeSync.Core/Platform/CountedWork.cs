namespace HomeSync.Core.Platform;

/// <summary>Work on one thing after the other, told by how many are done.</summary>
internal static class CountedWork
{
    /// <summary>The same things; while they are gone through, a line says how far that is.</summary>
    /// <param name="line">Where; null shows nothing.</param>
    /// <param name="what">What is done with them.</param>
    /// <param name="things">All of them.</param>
    public static IEnumerable<T> Counted<T>(
        this ProgressLine? line,
        string what,
        IReadOnlyCollection<T> things
    ) => line is null ? things : Count(line, what, things);

    private static IEnumerable<T> Count<T>(
        ProgressLine line,
        string what,
        IReadOnlyCollection<T> things
    )
    {
        var done = 0;
        line.Begin();
        try
        {
            foreach (var thing in things)
            {
                if (line.IsDue)
                    line.Show($"{what}: {100L * done / things.Count}% ({done}/{things.Count})");
                yield return thing;
                done++;
            }
        }
        finally
        {
            line.End();
        }
    }
}
