using HomeSync.Core.Logging;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Logging;

public sealed class TheLogFollowed : IDisposable
{
    private readonly TempHome home = new();
    private readonly List<string> seen = [];
    private readonly CancellationTokenSource stop = new();
    private Task? following;

    private string Log => home.Paths.LogFile;

    public TheLogFollowed() => Directory.CreateDirectory(home.Paths.LogFolder);

    public void Dispose()
    {
        stop.Cancel();
        following?.Wait();
        stop.Dispose();
        home.Dispose();
    }

    [Fact]
    public void Goes_on_where_the_end_was_shown()
    {
        File.WriteAllText(Log, "1\n2\n");
        Assert.Equal(["2"], Follow(new LogQuery { Lines = 1 }));
        File.AppendAllText(Log, "3\n4\nhalf");
        Sees("3", "4");
        File.AppendAllText(Log, " a line\n");
        Sees("3", "4", "half a line");
    }

    [Fact]
    public void Begins_with_a_log_that_is_made_later()
    {
        Assert.Empty(Follow(new LogQuery()));
        File.WriteAllText(Log, "1\n");
        Sees("1");
    }

    [Fact]
    public void Misses_nothing_when_it_is_put_aside_more_than_once()
    {
        File.WriteAllText(Log, "1\n");
        var place = Place();
        File.AppendAllText(Log, "2\n");
        File.Move(Log, Log + ".20260101_000000");
        File.WriteAllText(Log, "3\n");
        File.Move(Log, Log + ".20260101_000000.1");
        File.WriteAllText(Log, "4 is longer than what was there before\n");
        Follow(new LogQuery(), place);
        Sees("2", "3", "4 is longer than what was there before");
        File.AppendAllText(Log, "5\n");
        File.Move(Log, Log + ".20260102_000000");
        Sees("2", "3", "4 is longer than what was there before", "5");
        File.WriteAllText(Log, "6\n");
        Sees("2", "3", "4 is longer than what was there before", "5", "6");
    }

    [Fact]
    public void Begins_again_when_it_was_emptied()
    {
        File.WriteAllText(Log, "1\n2\n3\n");
        Follow(new LogQuery());
        File.WriteAllText(Log, "4\n");
        Sees("4");
    }

    [Fact]
    public void Leaves_out_what_was_not_asked_for()
    {
        Follow(new LogQuery { Level = LogLevel.Warning });
        File.WriteAllText(
            Log,
            "[2026-01-31 09:15:02] [INFO] a\n  b\n[2026-01-31 09:15:02] [ERROR] c\n  d\n[2026-01-31 09:15:02] [INFO] e\n"
        );
        Sees("[2026-01-31 09:15:02] [ERROR] c", "  d");
    }

    [Fact]
    public void Ends_when_it_can_not_be_read()
    {
        Follow(new LogQuery());
        Fifo.Make(Log);
        var fault = Assert.Throws<AggregateException>(() => following!.Wait());
        Assert.Contains("is not a regular file", fault.InnerException!.Message);
        following = null;
    }

    private LogPlace Place() => new LogTail(home.Paths).Last(new LogQuery()).End;

    private IReadOnlyList<string> Follow(LogQuery query, LogPlace? from = null)
    {
        var tail = new LogTail(home.Paths).Last(query);
        var follower = new LogFollower(
            home.Paths,
            query,
            line =>
            {
                lock (seen)
                    seen.Add(line);
            }
        );
        following = Task.Run(() => follower.Follow(from ?? tail.End, stop.Token));
        return tail.Lines;
    }

    private void Sees(params string[] lines)
    {
        Soon.Is(() =>
        {
            lock (seen)
                return seen.Count >= lines.Length;
        });
        lock (seen)
            Assert.Equal(lines, seen);
    }
}
