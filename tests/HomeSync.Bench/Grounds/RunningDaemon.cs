using System.Diagnostics;
using HomeSync.Bench.Measuring;

namespace HomeSync.Bench.Grounds;

/// <summary>A daemon at a site, until the end of a job.</summary>
internal sealed class RunningDaemon : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private readonly string log;
    private readonly Launched daemon;

    public RunningDaemon(Site site)
    {
        log = site.Machine.Temp["daemon.log"];
        daemon = Launched.Start(Site.HomeSync("daemon"), site.Machine.Environment, log);
    }

    public int Id => daemon.Id;

    /// <summary>Waits until it has gone to sleep for the n-th time.</summary>
    public void AwaitSleep(int times)
    {
        var clock = Stopwatch.StartNew();
        while (Sleeps() < times)
        {
            if (clock.Elapsed > Limit)
                throw new InvalidOperationException($"No sync:\n{File.ReadAllText(log)}");
            Thread.Sleep(20);
        }
    }

    public void Dispose()
    {
        daemon.Stop();
        daemon.Reap();
    }

    private int Sleeps() =>
        File.ReadLines(log).Count(line => line.Contains("Sleeping for", StringComparison.Ordinal));
}
