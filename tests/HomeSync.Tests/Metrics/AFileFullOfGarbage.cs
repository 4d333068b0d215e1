using System.Text;
using HomeSync.Core.Metrics;
using HomeSync.TestKit;

namespace HomeSync.Tests.Metrics;

public sealed class AFileFullOfGarbage : IDisposable
{
    private const string Good =
        """{"time":"2026-01-31T08:00:00Z","operation":"sync","result":"ok","ok":true,"totals":{"since":"2026-01-01T00:00:00Z","runs":7}}""";

    private readonly TempHome home = new();
    private readonly MetricsFile metrics;

    public AFileFullOfGarbage() => metrics = new MetricsFile(home.Paths.MetricsFile);

    public void Dispose() => home.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("42")]
    [InlineData("\0\0\0\0")]
    [InlineData("not json at all")]
    [InlineData(Good + "x")]
    [InlineData("""{"time":"2026-01-31T08:00:00Z","operation":"sync","result":"ok","ok":true}""")]
    public void Is_skipped_line_by_line(string garbage) => SkipsAndGoesOn(garbage);

    [Theory]
    [InlineData("\"2026-01-31T08:00:00Z\"", "17")]
    [InlineData("\"2026-01-31T08:00:00Z\"", "\"yesterday\"")]
    [InlineData("\"2026-01-31T08:00:00Z\"", "\"0000-00-00T00:00:00Z\"")]
    [InlineData("\"2026-01-31T08:00:00Z\"", "{\"a\":[1]}")]
    [InlineData("\"sync\"", "null")]
    [InlineData("\"sync\"", "\"\\ud800\"")]
    [InlineData("true", "1")]
    [InlineData("7", "99999999999999999999")]
    [InlineData("7", "1e400")]
    [InlineData("7", "7.5")]
    [InlineData("7", "\"7\"")]
    [InlineData("{\"since\":\"2026-01-01T00:00:00Z\",\"runs\":7}", "null")]
    public void Is_skipped_where_a_value_is_impossible(string value, string replaced)
    {
        Assert.Contains(value, Good);
        SkipsAndGoesOn(Good.Replace(value, replaced, StringComparison.Ordinal));
    }

    [Fact]
    public void Is_skipped_when_it_is_not_even_text()
    {
        var random = new Random(1);
        for (var i = 0; i < 200; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good + '\n' + Good + '\n');
            for (var change = 0; change < 5; change++)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Directory.CreateDirectory(home.Paths.ConfigFolder);
            File.WriteAllBytes(home.Paths.MetricsFile, bytes);
            metrics.Last(10);
            Assert.Null(metrics.Append(Runs.At(1)).Problem);
        }
    }

    [Fact]
    public void Is_skipped_when_it_is_nested_without_end() =>
        SkipsAndGoesOn(Good.Insert(1, $"\"x\":{new string('[', 20_000)},"));

    [Fact]
    public void Does_not_turn_totals_around()
    {
        Write(Good.Replace("7", $"{long.MaxValue}", StringComparison.Ordinal));
        Assert.Equal(long.MaxValue, metrics.Append(Runs.At(1)).Record.Totals.Runs);
        Write(Good.Replace("7", "-7", StringComparison.Ordinal));
        Assert.Equal(1, metrics.Append(Runs.At(1)).Record.Totals.Runs);
    }

    [Fact]
    public void Of_one_line_without_end_costs_no_more_than_its_tail()
    {
        home.Write(".config/home-sync/metrics.jsonl.1", Good + "\n");
        // Too far from the end to be looked for.
        Write(Good.Replace("7", "3", StringComparison.Ordinal) + "\n");
        using (var large = File.OpenWrite(home.Paths.MetricsFile))
            large.SetLength(300L * 1024 * 1024);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(7, metrics.Last(1).Totals.Runs);
        var added = metrics.Append(Runs.At(1));

        Assert.Null(added.Problem);
        Assert.Equal(8, added.Record.Totals.Runs);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * 1024 * 1024);
    }

    private void SkipsAndGoesOn(string garbage)
    {
        Write($"{Good}\n{garbage}\n");
        Assert.Equal([7], metrics.Last(10).Records.Select(run => run.Totals.Runs));
        Assert.Equal(8, metrics.Append(Runs.At(1)).Record.Totals.Runs);
    }

    private void Write(string content) => home.Write(".config/home-sync/metrics.jsonl", content);
}
