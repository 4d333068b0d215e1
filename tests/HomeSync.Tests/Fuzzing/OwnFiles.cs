using System.Text;
using HomeSync.Core.Credentials;
using HomeSync.Core.Locking;
using HomeSync.Core.Metrics;
using HomeSync.Core.Notifications;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Fuzzing;

/// <summary>What we wrote and read again, whatever became of it on the disk: what was meant, or nothing.</summary>
public sealed class OwnFiles : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_journal() =>
        Fuzz.Reader(
            "journal",
            new(
                """{"Id":"20260131-081502-abcdef","Branch":"refs/heads/main","OldTip":"11","NewTip":"22","Savepoint":"s","OldIndex":"33","Steps":[{"Path":"YmFkLw==","Number":7,"Old":{"Kind":0,"Mode":0,"Hash":""},"New":{"Kind":1,"Mode":384,"Hash":"44"}}]}""",
                """{"Id":"first","Steps":[]}"""
            ),
            bytes =>
            {
                if (JournalJson.Read(bytes) is not { } journal)
                    return;
                var again = JournalJson.Read(JournalJson.Of(journal))!;
                Assert.Equal(journal with { Steps = [] }, again with { Steps = [] });
                Assert.Equal(
                    journal.Steps.Select(s => s.ToStep()),
                    again.Steps.Select(s => s.ToStep())
                );
                Assert.All(journal.Steps, s => Assert.True(Enum.IsDefined(s.Old.Kind)));
                Assert.All(journal.Steps, s => Assert.True(Enum.IsDefined(s.New.Kind)));
            }
        );

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
    public void An_unconfirmed_push() =>
        Fuzz.Reader(
            "unconfirmed push",
            new("""{"Branch":"refs/heads/main","OldTip":"11","Commit":"22","Local":"33"}"""),
            bytes =>
            {
                if (UnconfirmedJson.Read(bytes) is { } read)
                    Assert.Equal(read, UnconfirmedJson.Read(UnconfirmedJson.Of(read)));
            }
        );

    [Fact]
    public void An_open_conflict() =>
        Fuzz.Reader(
            "open conflict",
            new(
                """{"Branch":"b","Upstream":"u","Here":"11","There":"22","Ours":"33","Marked":"44","Files":[{"Path":"YQ==","Line":"a: both","IsAlone":true}],"Decided":[{"Path":"YQ==","Choice":{"Side":1}},{"Path":"Yg==","Choice":{"Edited":{"Ours":"1","Theirs":"2","Mode":"100644","Blob":"5"}}}]}"""
            ),
            bytes =>
            {
                if (OpenConflictJson.Read(bytes) is not { } read)
                    return;
                Assert.All(read.Files, file => Assert.NotNull(file.Name + file.What));
                Assert.All(
                    read.Decided,
                    d => Assert.True(d.Choice.Side is null == d.Choice.Edited is not null)
                );
                Assert.All(
                    read.Decided,
                    d => Assert.True(d.Choice.Side is not { } side || Enum.IsDefined(side))
                );
                var written = OpenConflictJson.Of(read);
                Assert.Equal(written, OpenConflictJson.Of(OpenConflictJson.Read(written)!));
                var paths = read.Decided.Select(d => ByteText.Decode(d.Path)).ToList();
                Assert.Equal(paths.Distinct(), paths);
            }
        );

    [Fact]
    public void The_note_in_the_lock() =>
        Fuzz.Reader(
            "lock file",
            new(
                "4711\n2026-01-31T09:15:02.0000000+01:00\nsync\n12 13 +\n",
                "1\n2026-01-31\ndaemon"
            ),
            bytes =>
            {
                if (LockHolder.Parse(Encoding.UTF8.GetString(bytes)) is not { } holder)
                    return;
                var again = LockHolder.Parse(holder.Format())!;
                Assert.Equal(holder with { Children = [] }, again with { Children = [] });
                Assert.Equal(holder.Children, again.Children);
                Assert.DoesNotContain(holder.Children, child => child <= 1);
            }
        );

    [Fact]
    public void The_note_in_the_daemons_lock() =>
        Fuzz.Reader(
            "daemon's lock file",
            new(
                "4711\n2026-01-31T08:15:02.0000000+00:00\ndaemon\n12345\n/home/ada/home-sync\n2026-01-31T09:15:02.0000000+00:00\n",
                "4711\n2026-01-31T08:15:02Z\ndaemon\nSat Jan 31\n/x y\n\n"
            ),
            bytes =>
            {
                if (DaemonNote.Parse(Encoding.UTF8.GetString(bytes)) is not { } note)
                    return;
                Assert.True(note.Process > 1);
                var again = DaemonNote.Parse(note.Format())!;
                Assert.Equal(note with { Program = "" }, again with { Program = "" });
            }
        );

    [Fact]
    public void The_bash_tools_lock()
    {
        var file = home.Write("home-sync.lock", "");
        using var bash = new BashLock(file, new ProcessRunner());
        Fuzz.Reader(
            "bash tool's lock file",
            new("4711\n", "4711:1767225600\n", " 12 \n"),
            bytes =>
            {
                File.WriteAllBytes(file, bytes);
                Assert.True(bash.Holder is null or > 1);
            }
        );
    }

    [Fact]
    public void What_a_savepoint_says() =>
        Fuzz.Reader(
            "savepoint",
            new(
                "home-sync savepoint 20260131-081502-abcdef, before: auto-commit\n\nId: 20260131-081502-abcdef\nWhy: auto-commit\nBranch: refs/heads/main\nFrom: 11\nTo: 22\nFiles: 33\nIndex-After: 44\nTouched: 5\nStaged: 66\nBrought-Files: yes\n"
            ),
            bytes =>
            {
                if (SavepointMessage.Read(ByteText.Decode(bytes)) is not { } note)
                    return;
                Assert.Equal(note, SavepointMessage.Read(SavepointMessage.Of(note)));
                Assert.InRange(note.Time?.Year ?? 1, 1, 9999);
            }
        );

    [Fact]
    public void A_name_in_a_savepoint() =>
        Fuzz.Reader(
            "savepoint's file",
            new("644 File a b", "777 Link x", "0 Missing gone", "37777777777 Other y"),
            bytes =>
            {
                try
                {
                    var file = SavedFile.Parse(ByteText.Decode(bytes));
                    Assert.True(Enum.IsDefined(file.Kind));
                    Assert.Equal(file, SavedFile.Parse(file.ToString()));
                }
                catch (FormatException)
                {
                    // What isn't ours.
                }
            }
        );

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
