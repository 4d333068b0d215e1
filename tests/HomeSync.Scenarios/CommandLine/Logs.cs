using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

public sealed class Logs : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Show_the_last_lines_of_what_was_said()
    {
        Laptop.HomeSync("sync").Succeeded();
        var lines = Laptop.HomeSync("logs").Succeeded().Out.TrimEnd().Split('\n');
        Assert.All(
            lines,
            line => Assert.Matches(@"^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] \[[A-Z]+\] ", line)
        );
        Assert.EndsWith(
            "[SUCCESS] Full sync completed successfully",
            lines[^1],
            StringComparison.Ordinal
        );
        var last = Laptop.HomeSync("logs", "-n", "3").Succeeded().Out.TrimEnd().Split('\n');
        Assert.Equal(lines[^3..], last);
        Assert.Equal(last, Laptop.HomeSync("--lines", "3", "logs").Out.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Without_a_log_are_a_warning()
    {
        var run = Laptop.HomeSync("logs").Succeeded();
        Assert.Contains("[WARN] There is no log yet", run.Err, StringComparison.Ordinal);
        Assert.False(Laptop.Home.Has(".config"));
    }

    [Fact]
    public void Hold_errors_too()
    {
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Assert.Equal(1, Laptop.HomeSync("sync", "--quiet").ExitCode);
        Assert.Contains(
            "[ERROR] Uncommitted changes",
            Laptop.HomeSync("logs").Out,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("-n x", "-n x: allowed is a number from 1 to 1000000")]
    [InlineData("--since yesterday", "--since yesterday: allowed is 30s, 15m, 2h, 3d, or a time")]
    [InlineData("--level loud", "--level loud: allowed is DEBUG, INFO, WARN or ERROR")]
    public void Name_what_is_allowed(string options, string what)
    {
        var run = Laptop.HomeSync(["logs", .. options.Split(' ')]);
        Assert.Equal((1, ""), (run.ExitCode, run.Out));
        Assert.StartsWith($"[ERROR] {what}", run.Err, StringComparison.Ordinal);
        Assert.Contains("\n\n  Run: home-sync logs ", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_level_and_a_time_leave_the_rest_out()
    {
        Laptop.Home.Write(
            ".config/home-sync/logs/sync.log",
            "[2026-01-01 00:00:00] [ERROR] Long ago\n  and more of it\n"
                + "[2026-01-02 00:00:00] [INFO] Nothing\n[2026-01-02 00:00:01] [WARN] Careful\n  with this\n"
        );
        Assert.Equal(
            "[2026-01-02 00:00:01] [WARN] Careful\n  with this\n",
            Laptop.HomeSync("logs", "--since", "2026-01-02", "--level", "warn").Succeeded().Out
        );
        var none = Laptop.HomeSync("logs", "--since", "2026-01-02", "--level", "ERROR").Succeeded();
        Assert.Equal("", none.Out);
        Assert.Equal(
            "[WARN] Nothing that was asked for is in the log since 2026-01-02 00:00:00\n",
            none.Err
        );
    }

    [Fact]
    public void Are_followed_until_interrupted()
    {
        Laptop.HomeSync("sync").Succeeded();
        using var logs = Laptop.StartHomeSync("logs", "-n", "1", "--follow");
        Soon.Is(() => logs.Out.Contains("Full sync completed", StringComparison.Ordinal));
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        Laptop.HomeSync("sync");
        Soon.Is(() => logs.Out.Contains("Use --force", StringComparison.Ordinal));
        logs.Signal(2);
        var run = logs.Wait();
        Assert.Equal((130, ""), (run.ExitCode, run.Err));
        Assert.Single(
            run.Out.Split('\n'),
            l => l.EndsWith("Starting full home environment sync...", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Stop_quietly_when_nobody_reads_on()
    {
        Laptop.Home.Write(
            ".config/home-sync/logs/sync.log",
            string.Concat(Enumerable.Repeat("line\n", 100_000))
        );
        var run = Laptop.Run(
            "bash",
            ["-c", $"set -o pipefail; '{NativeBinary.Path}' logs -n 100000 | head -n 1"]
        );
        Assert.Equal((0, "line\n", ""), (run.ExitCode, run.Out, run.Err));
    }
}
