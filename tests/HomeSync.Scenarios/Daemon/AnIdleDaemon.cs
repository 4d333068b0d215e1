using System.Globalization;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Daemon;

public sealed class AnIdleDaemon : IDisposable
{
    private const int MostKilobytes = 15 * 1024;

    private readonly Fleet _fleet = new("laptop");
    private readonly RunningProgram _daemon;

    public AnIdleDaemon()
    {
        _fleet.Laptop.Configure("watch: true");
        _daemon = _fleet.Laptop.StartDaemon("--interval", "3600");
        _daemon.Says(Daemons.Sleeps);
    }

    public void Dispose()
    {
        _daemon.Dispose();
        _fleet.Dispose();
    }

    [LinuxFact]
    public void Does_not_wake_up()
    {
        var last = Wakes();
        // What a sync leaves behind has a last word.
        Soon.Is(() =>
        {
            var before = last;
            Thread.Sleep(500);
            last = Wakes();
            return before == last;
        });
        Thread.Sleep(3000);
        Assert.Equal(last, Wakes());
        _daemon.Ended();
    }

    [LinuxFact]
    public void Stays_small()
    {
        var kilobytes = Lines("status")
            .Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split((char[])[' ', '\t', ':'], StringSplitOptions.RemoveEmptyEntries)[1];
        Assert.InRange(int.Parse(kilobytes, CultureInfo.InvariantCulture), 1024, MostKilobytes);
        _daemon.Ended();
    }

    /// <summary>How often each of its threads went on after a wait; being pushed aside by others is none of its doing.</summary>
    private string Wakes() =>
        string.Join(
            '\n',
            Directory
                .EnumerateDirectories($"/proc/{_daemon.Id}/task")
                .Order(StringComparer.Ordinal)
                .SelectMany(task => Lines($"task/{Path.GetFileName(task)}/status"))
                .Where(l => l.StartsWith("voluntary", StringComparison.Ordinal))
        );

    private string[] Lines(string file) => File.ReadAllLines($"/proc/{_daemon.Id}/{file}");
}
