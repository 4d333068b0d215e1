using HomeSync.Core.Metrics;
using HomeSync.TestKit;

namespace HomeSync.Tests.Metrics;

public sealed class AFullFile : IDisposable
{
    private const int Full = 1024 * 1024;

    private readonly TempHome home = new();
    private readonly MetricsFile metrics;

    public AFullFile() => metrics = new MetricsFile(home.Paths.MetricsFile);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_put_aside_and_the_totals_go_on()
    {
        for (var i = 1; i <= 8; i++)
        {
            Assert.Equal(i, metrics.Append(Runs.At(i)).Record.Totals.Runs);
            FillUp();
        }

        // The ninth puts the eighth aside; of the older parts only five are kept.
        Assert.Equal(9, metrics.Append(Runs.At(9)).Record.Totals.Runs);
        Assert.Equal([9, 8, 7, 6, 5, 4], metrics.Last(50).Records.Select(run => run.Totals.Runs));
        Assert.Equal(
            ["metrics.jsonl", .. Enumerable.Range(1, 5).Select(i => $"metrics.jsonl.{i}")],
            Directory.GetFiles(home.Paths.ConfigFolder).Select(Path.GetFileName).Order()
        );
    }

    [Fact]
    public void Is_not_full_a_byte_earlier()
    {
        metrics.Append(Runs.At(1));
        FillUp(less: 1);
        metrics.Append(Runs.At(2));
        Assert.False(File.Exists(home.Paths.MetricsFile + ".1"));
    }

    [Fact]
    public void Is_not_put_aside_again_when_another_one_just_did()
    {
        metrics.Append(Runs.At(1));
        Assert.True(new MetricsParts(home.Paths.MetricsFile).Rotate());
        Assert.False(File.Exists(home.Paths.MetricsFile + ".1"));
    }

    [Fact]
    public void Grows_when_it_can_not_be_put_aside_and_pushes_nothing_out()
    {
        metrics.Append(Runs.At(1));
        FillUp();
        Directory.CreateDirectory(home.Paths.MetricsFile + ".1");
        for (var i = 2; i <= 5; i++)
            File.WriteAllText($"{home.Paths.MetricsFile}.{i}", $"{i}");

        metrics.Append(Runs.At(2));
        metrics.Append(Runs.At(3));

        Assert.Equal([3, 2, 1], metrics.Last(3).Records.Select(run => run.Totals.Runs));
        Assert.Equal("5", File.ReadAllText(home.Paths.MetricsFile + ".5"));
    }

    [Fact]
    public void Loses_no_run_when_many_find_it_full_at_once()
    {
        metrics.Append(Runs.At(1));
        FillUp(less: 8 * 400);
        Parallel.For(
            0,
            80,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            i => Assert.Null(new MetricsFile(home.Paths.MetricsFile).Append(Runs.At(i)).Problem)
        );

        Assert.Equal(
            Enumerable.Range(1, 81).Reverse().Select(i => (long)i),
            metrics.Last(100).Records.Select(run => run.Totals.Runs)
        );
        Assert.True(File.Exists(home.Paths.MetricsFile + ".1"));
        Assert.False(File.Exists(home.Paths.MetricsFile + ".2"));
    }

    private void FillUp(int less = 0)
    {
        var line = new string(' ', 999) + '\n';
        var missing = Full - less - (int)new FileInfo(home.Paths.MetricsFile).Length;
        var filling = string.Concat(Enumerable.Repeat(line, missing / line.Length + 1));
        File.AppendAllText(home.Paths.MetricsFile, filling[^missing..]);
    }
}
