using HomeSync.Core.Platform;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Platform;

public sealed class ALineOfProgress : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly StringWriter terminal = new();
    private readonly ProgressLine line;

    public ALineOfProgress() => line = new ProgressLine(terminal, clock);

    public void Dispose() => terminal.Dispose();

    [Fact]
    public void Shows_nothing_of_short_work()
    {
        line.Show("before anything began");
        line.Begin();
        Pass(0.9);
        line.Show("10%");
        line.End();
        Pass(10);
        line.Show("after the end");
        Assert.Equal("", terminal.ToString());
    }

    [Fact]
    public void Is_written_over_at_a_pace_and_gone_at_the_end()
    {
        line.Begin();
        Pass(1);
        line.Show("10%");
        Pass(0.05);
        line.Show("11%");
        Pass(0.05);
        line.Show("12%");
        line.End();
        line.End();
        Assert.Equal(
            "\r\e[?7l10%\e[K\e[?7h" + "\r\e[?7l12%\e[K\e[?7h" + "\r\e[K",
            terminal.ToString()
        );
    }

    [Fact]
    public void Makes_room_for_what_else_is_said()
    {
        line.Begin();
        Pass(1);
        line.Show("10%");
        line.Aside(() => terminal.Write("[WARN] careful\n"));
        line.Aside(() => terminal.Write("[WARN] more\n"));
        Assert.EndsWith(
            "\e[?7h" + "\r\e[K" + "[WARN] careful\n[WARN] more\n",
            terminal.ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Lets_no_foreign_text_move_the_cursor()
    {
        line.Begin();
        Pass(1);
        line.Show("10%\e[2J\n\aé");
        Assert.Equal("\r\e[?7l10%?[2J???\e[K\e[?7h", terminal.ToString());
    }

    [Fact]
    public void Counts_what_is_gone_through()
    {
        foreach (var _ in line.Counted("Moving", new[] { "a", "b", "c", "d" }))
            Pass(0.6);
        Assert.Equal(
            "\r\e[?7lMoving: 50% (2/4)\e[K\e[?7h"
                + "\r\e[?7lMoving: 75% (3/4)\e[K\e[?7h"
                + "\r\e[K",
            terminal.ToString()
        );
    }

    [Fact]
    public void Is_gone_too_when_the_work_breaks_off()
    {
        foreach (var _ in line.Counted("Moving", new[] { "a", "b", "c", "d" }))
        {
            Pass(0.6);
            if (terminal.ToString().Length > 0)
                break;
        }
        Assert.EndsWith("\r\e[K", terminal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Costs_nothing_where_nobody_looks()
    {
        string[] things = ["a", "b"];
        Assert.Same(things, ((ProgressLine?)null).Counted("Moving", things));
    }

    private void Pass(double seconds) => clock.Advance(TimeSpan.FromSeconds(seconds));
}
