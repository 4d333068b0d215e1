using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

/// <summary>What takes longer than a second, here because git takes its time.</summary>
public sealed class LongWork : IDisposable
{
    private readonly Fleet _fleet = new("laptop");
    private readonly Machine _new = new("tablet");

    public void Dispose()
    {
        _new.Dispose();
        _fleet.Dispose();
    }

    [TerminalFact]
    public void Shows_a_clones_progress_on_a_terminal_and_leaves_nothing_of_it()
    {
        TakesItsTime(_new, "clone", "Receiving objects");
        using var setup = _new.StartOnTerminal("setup", "--yes", "--clone", _fleet.Remote);
        AssertShown(setup.Wait(), "Receiving objects:  30% (3/10)");
    }

    [TerminalFact]
    public void Shows_a_pushs_progress_on_a_terminal_and_leaves_nothing_of_it()
    {
        _fleet.Laptop.Commit(".vimrc", "set number\n");
        TakesItsTime(_fleet.Laptop, "push", "Writing objects");
        using var sync = _fleet.Laptop.StartOnTerminal("sync");
        AssertShown(sync.Wait(), "Writing objects:  30% (3/10)");
    }

    [TerminalFact]
    public void Shows_nothing_when_told_to_be_quiet()
    {
        TakesItsTime(_new, "clone", "Receiving objects");
        using var setup = _new.StartOnTerminal("setup", "-q", "--yes", "--clone", _fleet.Remote);
        Assert.Equal("", setup.Wait().Succeeded().Out);
    }

    [Fact]
    public void Shows_nothing_when_piped()
    {
        TakesItsTime(_new, "clone", "Receiving objects");
        var run = _new.HomeSync("setup", "--clone", _fleet.Remote).Succeeded();
        Assert.Equal("", run.Err);
        Assert.DoesNotContain("objects", run.Out, StringComparison.Ordinal);
    }

    private static void AssertShown(Run run, string progress)
    {
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"\r\e[?7l{progress}\e[K\e[?7h", run.Out, StringComparison.Ordinal);
        // Whatever was written over or taken away is no longer to be seen.
        var seen = run.Out.Split('\n').Select(line => line.Split("\r\e[K")[^1]);
        Assert.DoesNotContain(seen, line => line.Contains("objects", StringComparison.Ordinal));
    }

    /// <summary>A git that is at it for a second and a half, at this command.</summary>
    private static void TakesItsTime(Machine machine, string command, string what) =>
        StandIn.Script(
            machine,
            "git",
            $$"""
            for word in "$@"; do
              [ "$word" = {{command}} ] || continue
              for done in 1 2 3; do
                printf '{{what}}:  %s0%% (%s/10)\r' $done $done >&2
                sleep 0.6
              done
            done
            exec {{Tool.Find("git")}} "$@"
            """
        );
}
