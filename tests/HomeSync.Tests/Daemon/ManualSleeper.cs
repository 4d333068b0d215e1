using HomeSync.Core.Platform;

namespace HomeSync.Tests.Daemon;

/// <summary>Doesn't sleep, but does what a test says instead; when nothing is left to do, it stops the daemon.</summary>
internal sealed class ManualSleeper(CancellationTokenSource stop, params Func<bool>[] nights)
    : ISleeper
{
    private readonly Queue<Func<bool>> left = new(nights);

    /// <summary>How long the daemon wanted to sleep each time.</summary>
    public List<TimeSpan> Wished { get; } = [];

    public bool Sleep(TimeSpan? time, int descriptor)
    {
        Wished.Add(time ?? Timeout.InfiniteTimeSpan);
        if (left.TryDequeue(out var night))
            return night();
        stop.Cancel();
        return false;
    }

    public void Wake() { }
}
