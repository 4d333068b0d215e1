using HomeSync.Core.Metrics;

namespace HomeSync.Tests.Metrics;

/// <summary>Runs that went well: 100 ms, one commit in, two out.</summary>
internal static class Runs
{
    public static SyncRecord At(int minute) =>
        new()
        {
            Time = new DateTimeOffset(2026, 1, 31, 8, 0, 0, default).AddMinutes(minute),
            Operation = "sync",
            Result = "pushed",
            Ok = true,
            DurationMs = 100,
            CommitsIn = 1,
            CommitsOut = 2,
        };
}
