using System.Text.Json;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Promises;

public sealed class Metrics : IDisposable
{
    private readonly Fleet _fleet = new();

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Have_one_line_for_each_run_with_every_field()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Assert.Equal(1, Laptop.HomeSync("sync").ExitCode);
        Laptop.HomeSync("sync", "--force").Succeeded();
        Laptop.HomeSync("pull").Succeeded();
        Laptop.HomeSync("status").Succeeded();
        Laptop.HomeSync("sync", "--dry-run").Succeeded();
        var records = Records(Laptop);
        Assert.Equal(["dirty", "synced", "up-to-date"], records.Select(r => Text(r, "result")));
        Assert.Equal(["sync", "sync", "pull"], records.Select(r => Text(r, "operation")));
        Assert.All(
            records,
            record =>
                Assert.Equal(
                    [
                        "commits_in",
                        "commits_out",
                        "connections",
                        "duration_ms",
                        "files_in",
                        "files_out",
                        "git_processes",
                        "id",
                        "ok",
                        "operation",
                        "profile",
                        "result",
                        "time",
                        "totals",
                        "undid",
                        "version",
                    ],
                    record.EnumerateObject().Select(p => p.Name).Order()
                )
        );
        Assert.Equal((1, 1), (Number(records[1], "commits_out"), Number(records[1], "files_out")));
    }

    [Fact]
    public void Count_what_came_in()
    {
        Laptop.Dotfiles.Write("a", "a");
        Laptop.Dotfiles.Write("b", "b");
        Laptop.Git("add", ".");
        Laptop.HomeSync("sync", "--force").Succeeded();
        _fleet.Desktop.HomeSync("sync").Succeeded();
        var record = Records(_fleet.Desktop)[0];
        Assert.Equal((1, 2), (Number(record, "commits_in"), Number(record, "files_in")));
    }

    [Fact]
    public void Keep_their_totals_over_runs_and_a_torn_line()
    {
        Laptop.HomeSync("sync").Succeeded();
        File.AppendAllText(Laptop.Paths.MetricsFile, "{\"time\":\"20");
        Laptop.HomeSync("sync").Succeeded();
        var last = JsonDocument.Parse(File.ReadLines(Laptop.Paths.MetricsFile).Last()).RootElement;
        Assert.Equal(2, Number(last.GetProperty("totals"), "runs"));
        Assert.Contains("Totals: 2 runs", Laptop.HomeSync("status").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Name_a_run_that_was_interrupted()
    {
        Laptop.Hook("pre-commit", "echo > \"$TMPDIR/hook\"; sleep 1000 & wait");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync", "--force");
        Soon.Is(() => Laptop.Temp.Has("hook"));
        sync.Signal(15);
        sync.Wait();
        var record = Assert.Single(Records(Laptop));
        Assert.Equal("interrupted", Text(record, "result"));
        Assert.False(record.GetProperty("ok").GetBoolean());
    }

    private static List<JsonElement> Records(Machine machine) =>
        [
            .. File.ReadLines(machine.Paths.MetricsFile)
                .Select(l => JsonDocument.Parse(l).RootElement),
        ];

    private static string? Text(JsonElement record, string name) =>
        record.GetProperty(name).GetString();

    private static int Number(JsonElement record, string name) =>
        record.GetProperty(name).GetInt32();
}
