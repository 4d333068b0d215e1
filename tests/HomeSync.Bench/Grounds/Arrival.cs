using System.Diagnostics;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Grounds;

/// <summary>Waits for something to reach a remote.</summary>
internal static class Arrival
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <param name="site">Whose remote.</param>
    /// <param name="cause">What will have something sent.</param>
    /// <returns>From the cause's beginning until the remote's branch moved.</returns>
    public static Timing Of(Site site, Action cause)
    {
        var before = Tip(site);
        var clock = Stopwatch.StartNew();
        cause();
        while (Tip(site) == before)
        {
            if (clock.Elapsed > Limit)
                throw new InvalidOperationException("Nothing reached the remote.");
            Thread.Sleep(1);
        }
        return new Timing(clock.Elapsed.TotalMilliseconds, 0);
    }

    // A branch that was pushed to is a file of its own again; before, there may be none.
    private static string Tip(Site site)
    {
        var file = Path.Combine(site.Remote, "refs", "heads", "main");
        try
        {
            return File.ReadAllText(file);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }
}
