using HomeSync.Core.Doctor;
using HomeSync.Core.Metrics;
using HomeSync.TestKit;

namespace HomeSync.Tests.Doctor;

public sealed class TheMachineLookedAt : IDisposable
{
    private readonly DoctorBench bench = new();

    private Machine Machine => bench.Machine;

    public void Dispose() => bench.Dispose();

    [Fact]
    public void Has_a_configuration_or_none_or_one_that_is_wrong()
    {
        Assert.Equal((CheckLevel.Info, "no-config"), bench.Code(ConfigCheck.Of));
        Machine.Configure("auto_commit: true");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(ConfigCheck.Of));
        Machine.Configure("colour: red");
        Assert.Equal(["ok", "odd-config"], bench.All(ConfigCheck.Of).Select(r => r.Code));
        Machine.Configure("sync_interval: soon", "auto_commit: perhaps");
        var wrong = Assert.Single(bench.All(ConfigCheck.Of));
        Assert.Equal((CheckLevel.Error, "config-invalid"), (wrong.Level, wrong.Code));
        Assert.Equal(2, wrong.Details.Count);
        // Everything else is looked at all the same.
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(StateCheck.Of));
    }

    [Fact]
    public void Has_room_on_its_disks()
    {
        var results = bench.All(DiskCheck.Of);
        // Of two folders on one disk the first is named.
        Assert.EndsWith(" free for the repository", results[0].What);
        Assert.All(
            results,
            result => Assert.Equal((CheckLevel.Ok, "ok"), (result.Level, result.Code))
        );
    }

    [Fact]
    public void Keeps_its_files_to_itself_or_says_how()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(PermissionsCheck.Of));
        var file = Machine.Configure("auto_commit: true");
        var folder = Machine.Paths.ConfigFolder;
        File.SetUnixFileMode(folder, (UnixFileMode)Convert.ToInt32("755", 8));
        File.SetUnixFileMode(file, (UnixFileMode)Convert.ToInt32("644", 8));
        var loose = Assert.Single(bench.All(PermissionsCheck.Of));
        Assert.Equal((CheckLevel.Warning, "loose"), (loose.Level, loose.Code));
        Assert.Equal([$"chmod go-rwx '{folder}' '{file}'"], loose.Run);
        foreach (var command in loose.Run)
            Machine.Run(Tool.Find("sh"), ["-c", command]).Succeeded();
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(PermissionsCheck.Of));
    }

    [Fact]
    public void Has_a_clock_that_nothing_known_lies_ahead_of()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(ClockCheck.Of));
        bench.Machine.Environment["GIT_COMMITTER_DATE"] = bench
            .Clock.GetUtcNow()
            .AddHours(5.5)
            .ToString("yyyy-MM-ddTHH:mm:ssZ", null);
        Machine.Git("commit", "--quiet", "--allow-empty", "--message", "Later");
        var behind = Assert.Single(bench.All(ClockCheck.Of));
        Assert.Equal((CheckLevel.Warning, "behind"), (behind.Level, behind.Code));
        Assert.StartsWith("the newest commit of main is dated 5 hours ahead", behind.What);
        new MetricsFile(Machine.Paths.MetricsFile).Append(
            new SyncRecord
            {
                Time = bench.Clock.GetUtcNow().AddDays(3).AddHours(1),
                Operation = "sync",
                Result = "up-to-date",
                Ok = true,
            }
        );
        Assert.StartsWith(
            "the last sync is dated 3 days ahead",
            Assert.Single(bench.All(ClockCheck.Of)).What
        );
    }

    [Theory]
    [InlineData("1000", CheckLevel.Ok, "ok")]
    [InlineData("3", CheckLevel.Warning, "limit")]
    public void Lets_so_many_folders_be_watched(string limit, CheckLevel level, string code)
    {
        Assert.Equal((CheckLevel.Info, "off"), bench.Code(WatchCheck.Of));
        Machine.Configure("watch: true");
        Machine.Dotfiles.Write("one/file", "");
        Machine.Dotfiles.Write("two/file", "");
        Machine.Git("add", "--all");
        var file = Machine.Home.Write("limit", limit + "\n");
        Assert.Equal((level, code), bench.Code(facts => WatchCheck.Of(facts, file)));
    }

    [Fact]
    public void Tells_somebody_on_the_desktop_or_nobody()
    {
        Machine.Environment["PATH"] = Machine.Bin.Path;
        Assert.Equal((CheckLevel.Info, "missing"), bench.Code(DesktopCheck.Of));
        StandIn.Script(Machine, "notify-send", "exit 0");
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(DesktopCheck.Of));
        Machine.Configure("notifications_enabled: false");
        Assert.Equal((CheckLevel.Info, "off"), bench.Code(DesktopCheck.Of));
    }

    [Fact]
    public void Can_write_down_what_syncs_do_or_not()
    {
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(RecordsCheck.Of));
        Directory.CreateDirectory(Machine.Paths.LogFile);
        Directory.CreateDirectory(Machine.Paths.HealthFile);
        var found = bench.All(RecordsCheck.Of);
        Assert.Equal(2, found.Count);
        Assert.All(found, f => Assert.Equal((CheckLevel.Error, "unwritable"), (f.Level, f.Code)));
        Assert.Contains(Machine.Paths.LogFile, found[0].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_held_back_what_looks_like_a_secret()
    {
        var time = bench.Clock.GetUtcNow().ToString("O", null);
        Machine.Home.Write(
            Path.GetRelativePath(Machine.Home.Path, Machine.Paths.HealthFile),
            $"repository: {bench.Facts.Place.WorkTree}\nstate: in-sync\nheld-back: tools\nsynced: {time}\n"
        );
        var found = bench.All(LastSyncCheck.Of);
        Assert.Equal(["ok", "held-back"], found.Select(f => f.Code));
        Assert.EndsWith("looked like a secret: tools", found[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void Has_failed_before_a_repository_was_found()
    {
        Machine.Home.Write(
            Path.GetRelativePath(Machine.Home.Path, Machine.Paths.HealthFile),
            "repository: /elsewhere\nof-none: yes\nstate: failing\nwhat: No repository was found\n"
        );
        Assert.Equal((CheckLevel.Error, "failing"), bench.Code(LastSyncCheck.Of));
    }

    [NotRootFact]
    public void Can_write_nothing_down_in_a_folder_that_is_only_to_be_read()
    {
        Directory.CreateDirectory(Machine.Paths.ConfigFolder);
        File.SetUnixFileMode(Machine.Paths.ConfigFolder, (UnixFileMode)0b101_000_000);
        var found = Assert.Single(bench.All(RecordsCheck.Of));
        Assert.Equal((CheckLevel.Error, "unwritable"), (found.Level, found.Code));
        File.SetUnixFileMode(Machine.Paths.ConfigFolder, (UnixFileMode)0b111_000_000);
        Assert.Equal((CheckLevel.Ok, "ok"), bench.Code(RecordsCheck.Of));
    }

    [Theory]
    [InlineData("in-sync", -1, CheckLevel.Ok, "ok")]
    [InlineData("waiting", -1, CheckLevel.Info, "waiting")]
    [InlineData("failing", -1, CheckLevel.Error, "failing")]
    [InlineData("conflicted", -1, CheckLevel.Error, "conflicted")]
    [InlineData("in-sync", -50, CheckLevel.Error, "stale")]
    public void Was_last_in_sync(string state, int hours, CheckLevel level, string code)
    {
        Assert.Equal((CheckLevel.Info, "never"), bench.Code(LastSyncCheck.Of));
        var time = bench.Clock.GetUtcNow().AddHours(hours).ToString("O", null);
        Machine.Home.Write(
            Path.GetRelativePath(Machine.Home.Path, Machine.Paths.HealthFile),
            $"repository: {bench.Facts.Place.WorkTree}\nstate: {state}\nwhat: x\nsince: {time}\nsynced: {time}\n"
        );
        Assert.Equal((level, code), bench.Code(LastSyncCheck.Of));
    }
}
