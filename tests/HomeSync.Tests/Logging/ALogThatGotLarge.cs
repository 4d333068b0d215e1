using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using ZLogger;

namespace HomeSync.Tests.Logging;

public sealed class ALogThatGotLarge : IDisposable
{
    private readonly TempHome home = new();
    private readonly FakeTimeProvider time = new(
        new DateTimeOffset(2026, 1, 31, 9, 15, 2, default)
    );

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_put_aside_at_ten_mebibytes_by_a_process_that_has_it_in_use()
    {
        using var bench = new LogBench();
        bench.Log.Info("first");
        using (var large = File.OpenWrite(bench.Home.Paths.LogFile))
            large.SetLength(10 * 1024 * 1024 - 1);
        bench.Log.Info("still there");
        bench.Log.Info("after");

        Assert.Equal("[2026-01-31 09:15:02] [INFO] after\n", bench.File);
        Assert.EndsWith(
            "still there\n",
            File.ReadAllText(bench.Home.Paths.LogFile + ".20260131_091502")
        );
    }

    [Fact]
    public void Gets_a_number_when_its_name_is_taken()
    {
        var log = NewLog(rotateAt: 1);
        for (var i = 0; i < 4; i++)
            Write(log, $"line {i}");

        Assert.Equal(
            [
                "sync.log",
                "sync.log.20260131_091502",
                "sync.log.20260131_091502.1",
                "sync.log.20260131_091502.2",
            ],
            Names()
        );
        Assert.Contains("line 0", File.ReadAllText(LogPath + ".20260131_091502"));
        Assert.Contains("line 2", File.ReadAllText(LogPath + ".20260131_091502.2"));
    }

    [Fact]
    public void Leaves_the_newest_ten_and_whatever_is_not_its_own()
    {
        string[] others =
        [
            "sync.log.bak",
            "sync.log.20260131",
            "sync.log.20260131_091502.gz",
            "other",
        ];
        foreach (var name in others)
            home.Write($"logs/{name}", "the user's");
        var log = NewLog(rotateAt: 1);
        for (var i = 0; i < 15; i++)
        {
            // Twice a second: also beyond .9, where the order of letters would be wrong.
            Write(log, $"line {i}");
            if (i == 12)
                time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(others.Length + 1 + 10, Names().Length);
        Assert.All(others, name => Assert.True(File.Exists(home["logs/" + name])));
        var kept = new RotatedLogs(LogPath).NewestFirst().Select(File.ReadAllText);
        Assert.Equal(
            Enumerable.Range(4, 10).Reverse().Select(i => $"line {i}"),
            kept.Select(text => text.Split("[INFO] ")[1].TrimEnd())
        );
    }

    [Fact]
    public void Is_left_to_who_is_putting_it_aside()
    {
        home.Write("logs/sync.log", "full\n");
        using var other = AppendOnlyFile.Open(LogPath);
        Assert.True(other.TryLock());

        Write(NewLog(rotateAt: 1), "line");
        other.Dispose(); // .NET doesn't read a locked file

        Assert.Equal(["sync.log"], Names());
        Assert.Equal(2, File.ReadAllLines(LogPath).Length);
    }

    [Fact]
    public void Is_not_put_aside_again_when_another_one_just_did()
    {
        home.Write("logs/sync.log", "new");
        new RotatedLogs(LogPath).PutAside(time.GetLocalNow(), full: 4, keep: 10);
        Assert.Equal(["sync.log"], Names());
    }

    [Fact]
    public void Loses_no_line_when_several_put_it_aside_at_once()
    {
        Parallel.For(
            0,
            8,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            writer =>
            {
                var log = NewLog(rotateAt: 2000, keep: 1000);
                for (var i = 0; i < 300; i++)
                    Write(log, $"writer {writer} line {i}");
            }
        );

        var lines = Names().SelectMany(name => File.ReadLines(home["logs/" + name])).ToList();
        Assert.Equal(8 * 300, lines.Count);
        Assert.Equal(8 * 300, lines.Distinct().Count());
        // How often depends on who gets to run: whoever finds it put aside already goes on writing.
        Assert.True(Names().Length > 1);
    }

    [Fact]
    public void Is_written_on_when_it_can_not_be_put_aside()
    {
        home.Write("logs/sync.log", "old\n");
        var faults = new List<Exception>();
        // A file system without a free name: the longest a name may be is 255 bytes.
        var path = home[$"logs/{new string('n', 250)}"];
        var log = new LogFile(path, time, faults.Add) { RotateAt = 1 };
        Write(log, "one");
        Write(log, "two");

        Assert.Equal(2, File.ReadAllLines(path).Length);
        Assert.Single(faults);
    }

    private string LogPath => home["logs/sync.log"];

    private LogFile NewLog(long rotateAt, int keep = 10) =>
        new(LogPath, time, fault => throw fault) { RotateAt = rotateAt, Keep = keep };

    private string[] Names() =>
        [
            .. Directory
                .GetFiles(home["logs"])
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal),
        ];

    private void Write(LogFile log, string text)
    {
        var info = new LogInfo(
            default,
            new Timestamp(time),
            LogLevel.Information,
            default,
            null,
            null,
            default,
            null
        );
        log.Write(info, text);
    }
}
