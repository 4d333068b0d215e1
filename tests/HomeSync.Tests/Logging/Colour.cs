using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace HomeSync.Tests.Logging;

public sealed class Colour
{
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Is_decided_for_each_stream_by_itself(bool output, bool error)
    {
        using var bench = new LogBench(c => c with { ColourOut = output, ColourError = error });
        bench.Log.Success("done");
        bench.Log.Warn("careful");

        Assert.Equal(output ? "\e[32m[SUCCESS]\e[0m done\n" : "[SUCCESS] done\n", bench.Output);
        Assert.Equal(error ? "\e[33m[WARN]\e[0m careful\n" : "[WARN] careful\n", bench.Error);
        Assert.DoesNotContain('\e', bench.File);
    }

    [Fact]
    public void Tells_the_levels_apart()
    {
        using var bench = new LogBench(c =>
            c with
            {
                Verbose = true,
                ColourOut = true,
                ColourError = true,
            }
        );
        bench.Log.Debug("debug");
        bench.Log.Info("info");
        bench.Log.Success("success");
        bench.Log.Warn("warn");
        bench.Log.Error("error");
        var lines = (bench.Output + bench.Error).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("\e[", line, StringComparison.Ordinal));
        Assert.Equal(5, lines.Select(line => line.Split('[')[1]).Distinct().Count());
    }

    [Fact]
    public void Or_not_a_message_begins_on_a_line_of_its_own()
    {
        using var terminal = new StringWriter();
        var clock = new FakeTimeProvider();
        var line = new ProgressLine(terminal, clock);
        using var bench = new LogBench(c => c with { Error = terminal, Progress = line });
        line.Begin();
        clock.Advance(TimeSpan.FromSeconds(1));
        line.Show("10%");
        bench.Log.Warn("careful");
        Assert.EndsWith("\r\e[K[WARN] careful\n", terminal.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, "xterm", true)]
    [InlineData(true, null, null, true)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm", false)]
    public void Is_for_terminals_that_want_it(
        bool terminal,
        string? noColor,
        string? term,
        bool wanted
    ) =>
        Assert.Equal(
            wanted,
            LogConsole.WantsColour(terminal, name => name == "NO_COLOR" ? noColor : term)
        );
}
