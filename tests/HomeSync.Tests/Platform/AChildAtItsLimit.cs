using System.Diagnostics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Platform;

public sealed class AChildAtItsLimit : IDisposable
{
    /// <summary>For a shell to begin on a busy machine.</summary>
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(2);

    private readonly TempHome home = new();
    private readonly ProcessRunner runner = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_ended_and_what_it_said_is_kept()
    {
        var finished = Run("echo before; sleep 1000", Limit.After(Enough));
        Assert.True(finished.LimitReached);
        Assert.False(finished.Succeeded);
        Assert.Equal(("before\n", 143), (finished.Text, finished.ExitCode));
    }

    [Fact]
    public void Takes_its_whole_group_along()
    {
        var finished = Run(
            "sh -c 'sleep 1000 & echo $!; wait' & sleep 1000 & echo $!; wait",
            Limit.After(Enough)
        );
        var processes = finished.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, processes.Length);
        Assert.All(processes, process => Assert.True(Shell.IsGone(int.Parse(process, null))));
    }

    [Fact]
    public void Takes_along_who_will_not_stop()
    {
        var clock = Stopwatch.StartNew();
        var finished = Run(
            "trap '' TERM; sh -c 'echo $$; while :; do sleep 1; done' & while :; do sleep 1; done",
            Limit.After(Enough)
        );
        Assert.Equal(137, finished.ExitCode);
        Assert.True(Shell.IsGone(int.Parse(finished.Text, null)));
        Assert.InRange(clock.Elapsed.TotalSeconds, 2, 30);
    }

    [Fact]
    public void May_tidy_up_first_and_its_last_words_do_not_count()
    {
        var finished = Run(
            "trap 'echo broken pipe; exit 9' TERM; echo begun; sleep 1000 & wait",
            Limit.After(Enough)
        );
        Assert.Equal((9, true), (finished.ExitCode, finished.LimitReached));
        Assert.Equal("begun\n", finished.Text);
    }

    [Fact]
    public void Of_silence_goes_on_while_it_talks()
    {
        var finished = Run(
            "for i in 1 2 3 4 5 6; do echo $i; sleep 0.4; done",
            Limit.AfterSilence(TimeSpan.FromSeconds(2))
        );
        Assert.True(finished.Succeeded);
    }

    [Fact]
    public void Of_silence_ends_when_it_says_nothing_more()
    {
        var finished = Run("echo hello >&2; sleep 1000", Limit.AfterSilence(Enough));
        Assert.True(finished.LimitReached);
        Assert.Equal("hello\n", finished.ErrorText);
    }

    [Fact]
    public async Task Is_ended_when_we_are_asked_to_stop()
    {
        using var stop = new CancellationTokenSource();
        var noted = home["process"];
        var running = Task.Run(() =>
            runner.Run(
                Shell.Command("sleep 1000 & echo $! > \"$1\"; echo ready >&2; wait", noted) with
                {
                    Errors = _ => stop.Cancel(),
                },
                stop.Token
            )
        );
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            running.WaitAsync(TimeSpan.FromSeconds(20))
        );
        Assert.True(Shell.IsGone(int.Parse(File.ReadAllText(noted), null)));
    }

    [Fact]
    public void Is_not_even_started_when_we_were_asked_before()
    {
        Assert.Throws<OperationCanceledException>(() =>
            runner.Run(Shell.Command("touch \"$1\"", home["made"]), new CancellationToken(true))
        );
        Assert.False(File.Exists(home["made"]));
    }

    [Fact]
    public void Is_ended_when_what_listens_to_it_fails()
    {
        Assert.Throws<InvalidOperationException>(() =>
            runner.Run(
                Shell.Command("echo $$ > \"$1\"; echo ready >&2; sleep 1000", home["process"]) with
                {
                    Errors = _ => throw new InvalidOperationException(),
                }
            )
        );
        Assert.True(Shell.IsGone(int.Parse(File.ReadAllText(home["process"]), null)));
    }

    private Finished Run(string script, Limit limit) =>
        runner.Run(Shell.Command(script) with { Limit = limit });
}
