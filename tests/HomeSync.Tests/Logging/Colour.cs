using HomeSync.Core.Logging;
using HomeSync.TestKit;

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
