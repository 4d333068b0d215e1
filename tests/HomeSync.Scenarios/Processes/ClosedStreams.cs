using HomeSync.TestKit;

namespace HomeSync.Scenarios.Processes;

/// <summary>A parent that closed what every program expects to be open, as some services and cron jobs do.</summary>
public sealed class ClosedStreams : IDisposable
{
    private readonly Fleet _fleet = new();

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("<&-")]
    [InlineData(">&-")]
    [InlineData("2>&-")]
    [InlineData("<&- >&-")]
    [InlineData("<&- >&- 2>&-")]
    [InlineData(">/dev/full 2>/dev/full")]
    public void Break_no_sync(string closed)
    {
        var (laptop, desktop) = (_fleet.Laptop, _fleet.Desktop);
        laptop.Dotfiles.Write(".zshrc", "changed\n");
        Sync(laptop, closed, "--force");
        Sync(desktop, closed, "");
        Assert.Equal("changed\n", desktop.Dotfiles.Read(".zshrc"));
        foreach (var machine in new[] { laptop, desktop })
        {
            Assert.Equal("## main...origin/main", machine.Git("status", "--short", "--branch"));
            Assert.Equal("", machine.Home.Read(".config/home-sync/home-sync.lock"));
            var metrics = machine.Home.Read(".config/home-sync/metrics.jsonl");
            Assert.StartsWith(
                "{",
                Assert.Single(metrics.Trim().Split('\n')),
                StringComparison.Ordinal
            );
        }
    }

    [LinuxFact]
    public void That_are_full_are_told_where_an_answer_was_asked_for()
    {
        foreach (
            var command in new[]
            {
                "status",
                "config --effective",
                "version",
                "help",
                "undo --help",
            }
        )
        {
            var run = _fleet.Laptop.Run(
                "/bin/sh",
                ["-c", $"\"$0\" {command} >/dev/full", NativeBinary.Path]
            );
            Assert.Equal(1, run.ExitCode);
            Assert.StartsWith(
                "[ERROR] The answer could not be written to standard output",
                run.Err,
                StringComparison.Ordinal
            );
            Assert.Contains("No space left on device", run.Err, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Of_a_reader_that_left_break_no_sync()
    {
        _fleet.Laptop.Dotfiles.Write(".zshrc", "changed\n");
        var run = _fleet.Laptop.Run(
            "/bin/sh",
            ["-c", "\"$0\" sync --force -v 2>&1 | : ; sleep 1", NativeBinary.Path]
        );
        Soon.Is(() => _fleet.Laptop.Home.Has(".config/home-sync/metrics.jsonl"));
        Soon.NothingRunsOn(_fleet.Laptop);
        Assert.Equal("## main...origin/main", _fleet.Laptop.Git("status", "--short", "--branch"));
        Assert.Equal(0, run.ExitCode);
    }

    private static void Sync(Machine machine, string closed, string options) =>
        machine
            .Run("/bin/sh", ["-c", $"\"$0\" sync {options} {closed}", NativeBinary.Path])
            .Succeeded();
}
