using HomeSync.Core.Metrics;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

namespace HomeSync.Tests.Metrics;

public sealed class AFileThatCantBeUsed : IDisposable
{
    private readonly TempHome home = new();
    private readonly MetricsFile metrics;

    public AFileThatCantBeUsed() => metrics = new MetricsFile(home.Paths.MetricsFile);

    public void Dispose() => home.Dispose();

    [Fact]
    public async Task Because_it_is_a_pipe_is_said_and_nothing_hangs()
    {
        Fifo.Make(home.Paths.MetricsFile);
        var limit = TimeSpan.FromSeconds(10);
        var read = await Task.Run(() => metrics.Last(5)).WaitAsync(limit);
        var added = await Task.Run(() => metrics.Append(Runs.At(1))).WaitAsync(limit);

        Assert.Empty(read.Records);
        Assert.Equal($"{home.Paths.MetricsFile} is not a regular file", read.Problem);
        Assert.NotNull(added.Problem);
    }

    [Fact]
    public void Because_it_is_a_folder_is_said()
    {
        Directory.CreateDirectory(home.Paths.MetricsFile);
        Directory.CreateDirectory($"{home.Paths.MetricsFile}.1");
        Assert.Equal($"{home.Paths.MetricsFile} is not a regular file", metrics.Last(5).Problem);
        Assert.NotNull(metrics.Append(Runs.At(1)).Problem);
    }

    [Fact]
    public void Because_its_folder_is_a_file_is_said()
    {
        home.Write(".config/home-sync", "");
        Assert.NotNull(metrics.Last(5).Problem);
        Assert.NotNull(metrics.Append(Runs.At(1)).Problem);
    }

    [Fact]
    public void Because_it_is_a_link_is_said_and_its_target_untouched()
    {
        var target = home.Write("repository/file", "mine\n");
        Directory.CreateDirectory(home.Paths.ConfigFolder);
        File.CreateSymbolicLink(home.Paths.MetricsFile, target);

        Assert.NotNull(metrics.Append(Runs.At(1)).Problem);
        Assert.Equal("mine\n", File.ReadAllText(target));
    }

    [Fact]
    public void Because_it_stays_locked_is_said_but_it_can_be_read()
    {
        metrics.Append(Runs.At(1));
        using var stopped = AppendOnlyFile.Open(home.Paths.MetricsFile);
        Assert.True(stopped.TryLock());

        Assert.Equal(1, metrics.Last(1).Totals.Runs);
        Assert.Equal(
            $"{home.Paths.MetricsFile} is locked by another process",
            metrics.Append(Runs.At(2)).Problem
        );
        stopped.Dispose();
        Assert.Equal(2, metrics.Append(Runs.At(2)).Record.Totals.Runs);
    }
}
