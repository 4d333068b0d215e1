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
}
