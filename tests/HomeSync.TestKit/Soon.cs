namespace HomeSync.TestKit;

/// <summary>Waiting for what other processes do.</summary>
public static class Soon
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>Comes back as soon as it is so.</summary>
    /// <exception cref="TimeoutException">It never was.</exception>
    public static void Is(Func<bool> condition)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        while (!condition())
        {
            if (clock.Elapsed > Limit)
                throw new TimeoutException($"Not so after {Limit.TotalSeconds} seconds.");
            Thread.Sleep(5);
        }
    }

    /// <summary>Comes back as soon as nothing of a machine runs any more.</summary>
    public static void NothingRunsOn(Machine machine) => Is(() => machine.Leftovers.Count == 0);
}
