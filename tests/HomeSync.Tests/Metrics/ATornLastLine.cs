using HomeSync.Core.Metrics;
using HomeSync.TestKit;

namespace HomeSync.Tests.Metrics;

public sealed class ATornLastLine : IDisposable
{
    private readonly TempHome home = new();
    private readonly MetricsFile metrics;

    public ATornLastLine()
    {
        metrics = new MetricsFile(home.Paths.MetricsFile);
        metrics.Append(Runs.At(1));
        metrics.Append(Runs.At(2));
        File.AppendAllText(home.Paths.MetricsFile, "{\"time\":\"2026-01-31T08:03:00.000Z\",\"oper");
    }

    public void Dispose() => home.Dispose();

    [Fact]
    public void Does_not_break_the_reader()
    {
        Assert.Equal(2, metrics.Last(1).Totals.Runs);
        Assert.Equal([2, 1], metrics.Last(10).Records.Select(run => run.Totals.Runs));
    }

    [Fact]
    public void Does_not_swallow_the_next_record()
    {
        metrics.Append(Runs.At(4));

        Assert.Equal([3, 2, 1], metrics.Last(10).Records.Select(run => run.Totals.Runs));
        Assert.Equal(4, File.ReadAllLines(home.Paths.MetricsFile).Length);
    }

    [Fact]
    public void Cut_anywhere_leaves_every_record_before_it()
    {
        var whole = File.ReadAllBytes(home.Paths.MetricsFile);
        var ends = Enumerable.Range(0, whole.Length).Where(i => whole[i] == '\n').ToList();
        for (var length = 0; length <= whole.Length; length++)
        {
            File.WriteAllBytes(home.Paths.MetricsFile, whole[..length]);
            // A record whose newline alone is missing is whole.
            var expected = ends.Count(end => end <= length);
            Assert.Equal(expected, metrics.Last(10).Records.Count);
            Assert.Equal(expected + 1, metrics.Append(Runs.At(9)).Record.Totals.Runs);
            Assert.Equal(expected + 1, metrics.Last(10).Records.Count);
        }
    }
}
