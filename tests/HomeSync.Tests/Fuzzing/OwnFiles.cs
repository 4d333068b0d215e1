using HomeSync.Core.Credentials;
using HomeSync.Core.Metrics;
using HomeSync.Core.Notifications;
using HomeSync.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Fuzzing;

/// <summary>What we wrote and read again, whatever became of it on the disk: what was meant, or nothing.</summary>
public sealed class OwnFiles : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_line_of_metrics() =>
        Fuzz.Reader(
            "metrics",
            new(MetricsLines),
            bytes =>
            {
                if (MetricsJson.Read(bytes) is not { } record)
                    return;
                var again = MetricsJson.Read(MetricsJson.Line(record))!;
                Assert.Equal(Rounded(record), Rounded(again));
            }
        );

    [Fact]
    public void The_file_of_metrics()
    {
        var file = home.Write(".config/home-sync/metrics.jsonl", "");
        var metrics = new MetricsFile(file);
        Fuzz.Reader(
            "metrics file",
            new([.. MetricsLines.Select(line => line + "\n" + line + "\n")]),
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                var read = metrics.Last(10);
                Assert.Null(read.Problem);
                Assert.True(read.Totals.With(Metrics.Runs.At(1)).Runs > 0);
            }
        );
    }

    [Fact]
    public void How_syncing_stands()
    {
        var path = home.Write(".config/home-sync/health", "");
        var file = new HealthFile(path);
        var clock = new FakeTimeProvider(new(2026, 1, 31, 8, 15, 2, TimeSpan.Zero));
        Fuzz.Reader(
            "health file",
            new(
                "repository: /home/ada/dots\nstate: failing\nwhat: no\0network\nsince: 2026-01-31T08:15:02.0000000+00:00\nsynced: 2026-01-30T08:15:02.0000000+00:00\ntrouble: \ntold: failing stale\n",
                "state: in-sync\nsince: 0001-01-01T00:00:00+00:00\nsynced: 9999-12-31T23:59:59Z\n"
            ),
            bytes =>
            {
                File.WriteAllBytes(path, bytes);
                var health = file.Read();
                Assert.NotEmpty(HealthLine.Of(health, clock, TimeSpan.FromDays(1)));
                HealthRules.After(
                    health ?? new Health(),
                    new Ending(HealthState.Waiting, "for x") { Patience = TimeSpan.FromHours(1) },
                    clock.GetUtcNow(),
                    TimeSpan.FromDays(1)
                );
                if (health is null)
                    return;
                file.Write(health);
                var again = file.Read()!;
                Assert.Equal(health with { Told = [] }, again with { Told = [] });
                Assert.Equal(health.Told, again.Told);
            }
        );
    }

    [Fact]
    public void When_credentials_were_synced()
    {
        var file = home.Write("credentials", "");
        Fuzz.Reader(
            "credentials' note",
            new("1767225600 1767225600\n", "- -\n", "253402300799 0\n"),
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                var note = CredentialNote.Read(file);
                note.Write(file);
                Assert.Equal(note, CredentialNote.Read(file));
            }
        );
    }

    private static SyncRecord Rounded(SyncRecord record) =>
        record with
        {
            Time = Rounded(record.Time),
            Totals = record.Totals with { Since = Rounded(record.Totals.Since) },
        };

    /// <summary>A thousandth of a second is as much as is written.</summary>
    private static DateTimeOffset Rounded(DateTimeOffset time) =>
        time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));

    private static string[] MetricsLines =>
        [
            """{"time":"2026-01-31T08:00:00.123Z","operation":"sync","result":"ok","ok":true,"id":"a","undid":"b","duration_ms":12,"files_in":1,"files_out":2,"commits_in":3,"commits_out":4,"connections":1,"git_processes":9,"profile":"work","version":"3.0.0","totals":{"since":"2026-01-01T00:00:00Z","runs":7,"failures":1,"commits_in":2,"commits_out":3,"duration_ms":4}}""",
            """{"time":"2026-01-31T08:00:00+01:00","operation":"push","result":"offline","ok":false,"totals":{"since":"2026-01-01T00:00:00Z"}}""",
        ];
}
