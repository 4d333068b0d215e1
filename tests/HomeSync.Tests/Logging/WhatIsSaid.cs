using HomeSync.Core.Logging;
using HomeSync.TestKit;
using Microsoft.Extensions.Logging;

namespace HomeSync.Tests.Logging;

public sealed class WhatIsSaid
{
    [Fact]
    public void Goes_to_the_stream_of_its_level_and_to_the_file()
    {
        using var bench = new LogBench();
        SayEverything(bench);

        Assert.Equal("[INFO] info\n[SUCCESS] success\n", bench.Output);
        Assert.Equal("[WARN] warn\n[ERROR] error\n", bench.Error);
        Assert.Equal(
            "[2026-01-31 09:15:02] [INFO] info\n"
                + "[2026-01-31 09:15:02] [SUCCESS] success\n"
                + "[2026-01-31 09:15:02] [WARN] warn\n"
                + "[2026-01-31 09:15:02] [ERROR] error\n",
            bench.File
        );
    }

    [Theory]
    [InlineData(false, false, "[INFO] info\n[SUCCESS] success\n")]
    [InlineData(false, true, "[DEBUG] debug\n[INFO] info\n[SUCCESS] success\n")]
    [InlineData(true, false, "")]
    [InlineData(true, true, "")]
    public void Depends_on_quiet_and_verbose_but_never_for_warnings(
        bool quiet,
        bool verbose,
        string expected
    )
    {
        using var bench = new LogBench(c => c with { Quiet = quiet, Verbose = verbose });
        SayEverything(bench);

        Assert.Equal(expected, bench.Output);
        Assert.Equal("[WARN] warn\n[ERROR] error\n", bench.Error);
        Assert.Contains("[SUCCESS] success\n", bench.File);
        Assert.DoesNotContain("[DEBUG]", bench.File);
    }

    [Theory]
    [InlineData(LogLevel.Debug, 5)]
    [InlineData(LogLevel.Information, 4)]
    [InlineData(LogLevel.Warning, 2)]
    [InlineData(LogLevel.Error, 1)]
    [InlineData(LogLevel.None, 0)]
    public void Reaches_the_file_from_the_configured_level_on(LogLevel level, int lines)
    {
        using var bench = new LogBench(c => c with { Quiet = true });
        bench.Factory.FileLevel = level;
        SayEverything(bench);

        Assert.Equal(lines, bench.File.Count(c => c == '\n'));
        Assert.Equal(lines > 0, Directory.Exists(bench.Home.Paths.LogFolder));
    }

    [Fact]
    public void Has_a_level_on_its_first_line_only()
    {
        using var bench = new LogBench();
        bench.Log.Error("Push failed\n  Repository: /home/ada\n\n  Run: git push");

        Assert.Equal(
            "[ERROR] Push failed\n  Repository: /home/ada\n\n  Run: git push\n",
            bench.Error
        );
        Assert.Equal("[2026-01-31 09:15:02] " + bench.Error, bench.File);
    }

    [Fact]
    public void Is_written_before_the_next_thing_happens()
    {
        using var bench = new LogBench();
        bench.Log.Warn("a kill may come now");
        Assert.Equal("[WARN] a kill may come now\n", bench.Error);
        Assert.EndsWith(bench.Error, bench.File);
    }

    [Fact]
    public void About_a_bug_carries_its_stack_to_the_file_and_not_to_the_person()
    {
        using var bench = new LogBench();
        bench.Log.Error("This is a bug", new InvalidOperationException("inner"));

        Assert.Equal("[ERROR] This is a bug\n", bench.Error);
        Assert.Contains("This is a bug\nSystem.InvalidOperationException: inner\n", bench.File);
    }

    [Fact]
    public void By_many_at_once_stays_line_by_line()
    {
        using var bench = new LogBench();
        Parallel.For(0, 400, i => bench.Log.Info($"line {i} {new string('x', 300)}"));

        Assert.Equal(400, bench.Output.Split('\n').Distinct().Count() - 1);
        Assert.Equal(400, File.ReadLines(bench.Home.Paths.LogFile).Distinct().Count());
    }

    [Fact]
    public void Is_for_the_user_only()
    {
        using var bench = new LogBench();
        bench.Log.Info("secret enough");

        var file = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        Assert.Equal(file, File.GetUnixFileMode(bench.Home.Paths.LogFile));
        Assert.Equal(
            file | UnixFileMode.UserExecute,
            File.GetUnixFileMode(bench.Home.Paths.LogFolder)
        );
    }

    [Fact]
    public void Is_nothing_when_nothing_is_said()
    {
        using (var bench = new LogBench())
            Assert.Empty(Directory.GetFileSystemEntries(bench.Home.Path));
    }

    private static void SayEverything(LogBench bench)
    {
        bench.Log.Debug("debug");
        bench.Log.Info("info");
        bench.Log.Success("success");
        bench.Log.Warn("warn");
        bench.Log.Error("error");
    }
}
