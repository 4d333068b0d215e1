using HomeSync.Core.Metrics;
using HomeSync.TestKit;

namespace HomeSync.Tests.Metrics;

public sealed class ARunWrittenDown : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_one_line_of_json_with_these_names()
    {
        var metrics = new MetricsFile(home.Paths.MetricsFile);
        metrics.Append(
            new SyncRecord
            {
                Time = new DateTimeOffset(2026, 1, 31, 9, 15, 2, 34, TimeSpan.FromHours(1)),
                Operation = "sync",
                Result = "pushed",
                Ok = true,
                DurationMs = 340,
                FilesIn = 1,
                FilesOut = 2,
                CommitsIn = 3,
                CommitsOut = 4,
                Connections = 2,
                GitProcesses = 9,
                Profile = "work",
                Version = "3.0.0",
            }
        );

        Assert.Equal(
            """{"time":"2026-01-31T08:15:02.034Z","operation":"sync","result":"pushed","ok":true,"id":"","undid":"","duration_ms":340,"files_in":1,"files_out":2,"commits_in":3,"commits_out":4,"connections":2,"git_processes":9,"profile":"work","version":"3.0.0","totals":{"since":"2026-01-31T08:15:02.034Z","runs":1,"failures":0,"commits_in":3,"commits_out":4,"duration_ms":340}}"""
                + "\n",
            File.ReadAllText(home.Paths.MetricsFile)
        );
    }

    [Fact]
    public void Comes_back_as_it_was()
    {
        var metrics = new MetricsFile(home.Paths.MetricsFile);
        var written = metrics.Append(
            Runs.At(1) with
            {
                Id = "20260131-081502-abcdef",
                Undid = "20260130-081502-abcdef",
                FilesIn = 3,
                FilesOut = 4,
                Connections = 5,
                GitProcesses = 6,
                Profile = "line\nbreak \"ü\" 🎉",
                Version = "3.0.0",
            }
        );

        Assert.Null(written.Problem);
        Assert.Equal(written.Record, metrics.LastRecord());
    }

    [Theory]
    [InlineData(true, "", 0, 0, false)]
    [InlineData(false, "", 0, 0, true)]
    [InlineData(true, "20260131-081502-abcdef", 0, 0, true)]
    [InlineData(true, "", 1, 0, true)]
    [InlineData(true, "", 0, 1, true)]
    public void Tells_whether_there_is_anything_to_tell(
        bool ok,
        string id,
        int commitsIn,
        int commitsOut,
        bool tells
    )
    {
        var run = Runs.At(1) with
        {
            Ok = ok,
            Id = id,
            CommitsIn = commitsIn,
            CommitsOut = commitsOut,
        };
        Assert.Equal(tells, run.DidSomething);
    }

    [Fact]
    public void Is_found_among_others()
    {
        var metrics = new MetricsFile(home.Paths.MetricsFile);
        foreach (var run in new[] { Runs.At(1) with { Ok = false }, Runs.At(2), Runs.At(3) })
            metrics.Append(run);
        Assert.Equal(
            [Runs.At(1).Time],
            metrics.Last(10, run => !run.Ok).Records.Select(r => r.Time)
        );
        Assert.Equal([Runs.At(3).Time], metrics.Last(1, run => run.Ok).Records.Select(r => r.Time));
    }

    [Fact]
    public void Adds_to_what_there_was()
    {
        foreach (var run in new[] { Runs.At(1), Runs.At(2) with { Ok = false }, Runs.At(3) })
            new MetricsFile(home.Paths.MetricsFile).Append(run);

        Assert.Equal(
            new SyncTotals
            {
                Since = Runs.At(1).Time,
                Runs = 3,
                Failures = 1,
                CommitsIn = 3,
                CommitsOut = 6,
                DurationMs = 300,
            },
            new MetricsFile(home.Paths.MetricsFile).Last(1).Totals
        );
    }

    [Fact]
    public void Is_for_the_user_only()
    {
        new MetricsFile(home.Paths.MetricsFile).Append(Runs.At(1));
        var file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(file, File.GetUnixFileMode(home.Paths.MetricsFile));
        Assert.Equal(
            file | UnixFileMode.UserExecute,
            File.GetUnixFileMode(home.Paths.ConfigFolder)
        );
    }

    [Fact]
    public void Is_read_newest_first()
    {
        var metrics = new MetricsFile(home.Paths.MetricsFile);
        for (var i = 1; i <= 5; i++)
            metrics.Append(Runs.At(i));

        Assert.Equal([5, 4, 3], metrics.Last(3).Records.Select(run => run.Totals.Runs));
        Assert.Equal(5, metrics.Last(50).Records.Count);
        Assert.Empty(metrics.Last(0).Records);
    }

    [Fact]
    public void Makes_nothing_when_it_is_only_read()
    {
        var metrics = new MetricsFile(home.Paths.MetricsFile);
        Assert.Null(metrics.LastRecord());
        Assert.Equal(SyncTotals.None, metrics.Last(5).Totals);
        Assert.Null(metrics.Last(5).Problem);
        Assert.Empty(Directory.GetFileSystemEntries(home.Path));
    }
}
