using System.Diagnostics;

namespace HomeSync.Bench.Measuring;

/// <summary>The time of what runs inside the bench.</summary>
internal static class Stopped
{
    public static Timing At(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return new Timing(Stopwatch.GetElapsedTime(began).TotalMilliseconds, 0);
    }
}
