using HomeSync.TestKit;

namespace HomeSync.Scenarios.Json;

/// <summary>Whoever reads the answer gets all of it, or is told.</summary>
public sealed class Streams : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public Streams() => Laptop.Dotfiles.Write(".zshrc", "changed\n");

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [LinuxFact]
    public void That_are_full_make_an_error_and_what_was_done_stays_done()
    {
        var answer = Answer.Of(Shell("\"$0\" sync --force --json >/dev/full"));
        Assert.Equal(("output-failed", true), (answer.Code, answer.IsError));
        Assert.Contains("No space left on device", answer.Texts("details"));
        Assert.Equal(1, answer.Done.GetProperty("dotfiles").GetProperty("commits_out").GetInt32());
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
    }

    [LinuxFact]
    public void That_are_both_full_leave_the_exit_code() =>
        Assert.Equal(1, Shell("\"$0\" sync --force --json >/dev/full 2>&1").ExitCode);

    [Fact]
    public void Of_a_reader_that_left_make_one_too()
    {
        var run = Shell("{ sleep 0.2; \"$0\" sync --force --json; echo $? >&2; } | :");
        Assert.StartsWith(
            "{\"command\":\"sync\",\"code\":\"output-failed\"",
            run.Err,
            StringComparison.Ordinal
        );
        Assert.EndsWith("}\n1\n", run.Err, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(">&-")]
    [InlineData("2>&-")]
    [InlineData("<&-")]
    public void That_were_closed_break_nothing(string closed)
    {
        Shell($"\"$0\" sync --force --json {closed}").Succeeded();
        Assert.Equal("## main...origin/main", Laptop.Git("status", "--short", "--branch"));
    }

    [Fact]
    public void Of_git_do_not_get_in_between()
    {
        Laptop.Hook("pre-commit", "echo out; echo err >&2");
        Laptop.Hook("post-commit", "echo out; echo err >&2; exit 1");
        var answer = Laptop.Ask("sync", "--force", "--verbose");
        Assert.Equal("synced", answer.Code);
        Assert.Contains(
            "post-commit",
            string.Concat(answer.Texts("warnings")),
            StringComparison.Ordinal
        );
    }

    private Run Shell(string line) => Laptop.Run("/bin/sh", ["-c", line, NativeBinary.Path]);
}
