using HomeSync.Core.Logging;
using HomeSync.TestKit;

namespace HomeSync.Tests.Logging;

public sealed class ALogThatCantBeWritten
{
    [Fact]
    public void Is_one_warning_and_nothing_more()
    {
        using var bench = new LogBench(c => c with { Quiet = true });
        Directory.CreateDirectory(bench.Home.Paths.LogFile);

        bench.Log.Info("one");
        bench.Log.Info("two");
        bench.Log.Error("three");

        Assert.Equal(
            $"[WARN] The log can't be written, going on without it: {bench.Home.Paths.LogFile}: Is a directory\n"
                + "[ERROR] three\n",
            bench.Error
        );
    }

    [Fact]
    public void Because_its_folder_is_a_file_is_one_warning()
    {
        using var bench = new LogBench();
        bench.Home.Write(".config/home-sync/logs", "a file");

        bench.Log.Info("one");
        bench.Log.Info("two");

        Assert.Equal("[INFO] one\n[INFO] two\n", bench.Output);
        Assert.Single(bench.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Because_it_is_a_pipe_does_not_hang()
    {
        using var bench = new LogBench();
        Fifo.Make(bench.Home.Paths.LogFile);

        await Task.Run(() => bench.Log.Info("one")).WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Contains("is not a regular file", bench.Error);
    }

    [Fact]
    public void Is_written_again_when_the_obstacle_is_gone()
    {
        using var bench = new LogBench();
        Directory.CreateDirectory(bench.Home.Paths.LogFile);
        bench.Log.Info("lost");
        Directory.Delete(bench.Home.Paths.LogFile);

        bench.Log.Info("kept");

        Assert.Equal("[2026-01-31 09:15:02] [INFO] kept\n", bench.File);
    }

    [Fact]
    public void Does_not_stop_anything_when_the_streams_are_gone_as_well()
    {
        using var full = new StreamWriter(
            new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0)
        )
        {
            AutoFlush = true,
        };
        using var bench = new LogBench(_ => new LogConsole(full, full));
        bench.Log.Error("nobody hears it");
        Assert.EndsWith("[ERROR] nobody hears it\n", bench.File);

        Directory.Delete(bench.Home.Paths.LogFolder, recursive: true);
        Directory.CreateDirectory(bench.Home.Paths.LogFile);
        bench.Log.Error("nor this");
    }
}
