using HomeSync.Core.Logging;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Logging;

public sealed class TheEndOfTheLog : IDisposable
{
    private const string Log = ".config/home-sync/logs/sync.log";

    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_empty_without_a_log() => Is(Last(50), null, []);

    [Fact]
    public void Is_in_the_order_it_was_written()
    {
        home.Write(Log, "a\nb\nc\n");
        Is(Last(2), null, ["b", "c"]);
        Is(Last(50), null, ["a", "b", "c"]);
        Assert.Empty(Last(0).Lines);
    }

    [Fact]
    public void Goes_on_in_the_rotated_logs_newest_first()
    {
        home.Write(Log + ".20260101_000000", "1\n2\n");
        home.Write(Log + ".20260102_000000", "3\n");
        home.Write(Log + ".20260102_000000.1", "4\n");
        home.Write(Log, "5\n6");
        Is(Last(5), null, ["2", "3", "4", "5", "6"]);
    }

    [Fact]
    public void Of_a_large_log_is_read_without_the_rest()
    {
        home.Write(Log, "");
        using (var large = File.OpenWrite(home[Log]))
        {
            large.SetLength(200L * 1024 * 1024);
            large.Seek(0, SeekOrigin.End);
            large.Write("\nlast but one\nlast\n"u8);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();
        Is(Last(2), null, ["last but one", "last"]);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024 * 1024);
    }

    [Fact]
    public void Survives_bytes_that_are_not_text()
    {
        Directory.CreateDirectory(home.Paths.LogFolder);
        File.WriteAllBytes(
            home.Paths.LogFile,
            [(byte)'a', 0xff, 0xfe, 0x1b, (byte)'[', (byte)'\n']
        );
        Is(Last(5), null, ["a\uFFFD\uFFFD\\x1b["]);
    }

    [Fact]
    public void Names_what_can_not_be_read_and_shows_the_rest()
    {
        Fifo.Make(home.Paths.LogFile);
        home.Write(Log + ".20260101_000000", "older\n");
        Is(Last(5), $"{home.Paths.LogFile} is not a regular file", ["older"]);
    }

    [Fact]
    public void Of_what_was_asked_for_holds_whole_entries_across_the_rotated_logs()
    {
        home.Write(Log + ".20260101_000000", "[2026-01-01 00:00:00] [ERROR] 1\n  1b\n");
        home.Write(
            Log + ".20260102_000000",
            "nobody's\n[2026-01-02 00:00:00] [SUCCESS] 2\n[2026-01-02 00:00:01] [WARN] 3\n  3b\n"
        );
        home.Write(Log, "[2026-01-02 00:00:00] [DEBUG] 4\n[2026-01-03 00:00:00] [ERROR] 5\n  5b");
        var since = new DateTimeOffset(2026, 1, 2, 0, 0, 0, TimeSpan.FromHours(3));

        IEnumerable<string> Ends(LogQuery query) =>
            new LogTail(home.Paths).Last(query).Lines.Select(line => line.Split(' ')[^1]);
        Assert.Equal(["1", "1b", "3", "3b", "5", "5b"], Ends(new() { Level = LogLevel.Warning }));
        Assert.Equal(["3b", "5", "5b"], Ends(new() { Level = LogLevel.Warning, Lines = 3 }));
        Assert.Equal(["2", "3", "3b", "4", "5", "5b"], Ends(new() { Since = since }));
        Assert.Equal(
            ["2", "3", "3b", "5", "5b"],
            Ends(new() { Since = since, Level = LogLevel.Information })
        );
        Assert.Empty(Ends(new() { Since = since.AddDays(2) }));
    }

    [Fact]
    public void Since_a_time_leaves_out_logs_that_were_full_before()
    {
        // Its entries are newer than its file says, so that it shows whether it was read.
        home.Write(Log + ".20260101_000000", "[2026-01-09 00:00:00] [INFO] 1\n");
        File.SetLastWriteTimeUtc(home[Log + ".20260101_000000"], new DateTime(2026, 1, 1));
        home.Write(Log, "[2026-01-09 00:00:00] [INFO] 2\n");
        var since = new DateTimeOffset(2026, 1, 2, 0, 0, 0, default);
        var tail = new LogTail(home.Paths).Last(new() { Since = since });
        Assert.Equal("[2026-01-09 00:00:00] [INFO] 2", tail.Lines.Single());
    }

    [Fact]
    public void Since_the_first_moment_of_all_is_all_of_it()
    {
        home.Write(Log + ".20260101_000000", "[2026-01-01 00:00:00] [INFO] 1\n");
        home.Write(Log, "[2026-01-09 00:00:00] [INFO] 2\n");
        var tail = new LogTail(home.Paths).Last(new() { Since = DateTimeOffset.MinValue });
        Assert.Equal(2, tail.Lines.Count);
    }

    private LogLines Last(int count) =>
        new LogTail(home.Paths).Last(new LogQuery { Lines = count });

    private static void Is(LogLines actual, string? problem, string[] lines)
    {
        Assert.Equal(lines, actual.Lines);
        Assert.Equal(problem, actual.Problem);
    }
}
