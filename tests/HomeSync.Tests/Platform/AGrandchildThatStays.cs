using System.Diagnostics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class AGrandchildThatStays : IDisposable
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(15);

    private readonly TempHome home = new();
    private readonly ProcessRunner runner = new();

    public void Dispose()
    {
        if (File.Exists(home["process"]))
            Shell.Kill(int.Parse(File.ReadAllText(home["process"]), null));
        home.Dispose();
    }

    [Fact]
    public void Does_not_hold_us_by_the_pipe()
    {
        var finished = Run("sleep 1000 & echo $! > \"$1\"; echo said; exit 5");
        Assert.Equal((5, "said\n"), (finished.ExitCode, finished.Text));
    }

    [Fact]
    public void Does_not_hold_us_by_talking_for_ever()
    {
        var finished = Run("yes & echo $! > \"$1\"; echo said >&2; exit 5");
        Assert.Equal((5, "said\n"), (finished.ExitCode, finished.ErrorText));
        Assert.False(finished.LimitReached);
        Assert.InRange(finished.Output.Length, 0, 64 << 20);
    }

    [Fact]
    public void Does_not_hold_us_by_talking_now_and_then()
    {
        var finished = Run(
            "(while :; do echo still here; sleep 0.02; done) & echo $! > \"$1\"; exit 5"
        );
        Assert.Equal((5, false), (finished.ExitCode, finished.LimitReached));
    }

    [Fact]
    public void Does_not_hold_us_by_what_it_does_not_read()
    {
        var finished = Run(
            "sleep 1000 <&0 & echo $! > \"$1\"; exit 5",
            s => s.Write(new byte[1 << 20])
        );
        Assert.Equal(5, finished.ExitCode);
    }

    private Finished Run(string script, Action<Stream>? input = null)
    {
        var clock = Stopwatch.StartNew();
        var finished = runner.Run(
            Shell.Command(script, home["process"]) with
            {
                Input = input,
                // As a push has it: only silence ends it.
                Limit = Limit.AfterSilence(2 * Soon),
            }
        );
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Soon);
        return finished;
    }
}
