using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.TestKit;
using HomeSync.Tests.Platform;

namespace HomeSync.Tests.Locking;

public sealed class TheBashToolsLock : IDisposable
{
    private readonly TempHome home = new();
    private readonly ProcessRunner runner = new();
    private readonly string path;
    private readonly BashLock bash;

    public TheBashToolsLock()
    {
        path = home["home-sync.lock"];
        bash = new BashLock(path, runner);
    }

    public void Dispose()
    {
        bash.Dispose();
        home.Dispose();
    }

    [Fact]
    public void Has_our_number_while_we_sync()
    {
        bash.Take();
        Assert.Equal($"{Environment.ProcessId}\n", File.ReadAllText(path));
        Assert.Equal(Environment.ProcessId, bash.Holder);
        Assert.Null(bash.Running);
        bash.Dispose();
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("4711\n", 4711)]
    [InlineData("4711:1769847302\n", 4711)]
    [InlineData(" 4711 ", 4711)]
    [InlineData("", null)]
    [InlineData("-4711", null)]
    [InlineData("1", null)]
    [InlineData("0", null)]
    [InlineData("99999999999", null)]
    [InlineData("no number", null)]
    public void Names_a_process_or_nobody(string text, int? process)
    {
        File.WriteAllText(path, text);
        Assert.Equal(process, bash.Holder);
    }

    [Theory]
    [InlineData("sync", false)]
    [InlineData("daemon", true)]
    public void Keeps_us_out_while_the_tool_runs(string command, bool isDaemon)
    {
        var script = home.Write("bin/home-sync", "echo ready >&2\nread line\n");
        var done = new ManualResetEventSlim();
        LockException? fault = null;
        BashTool? tool = null;
        var run = new Command("bash", [script, command])
        {
            Input = _ => done.Wait(TimeSpan.FromSeconds(20)),
            Errors = _ =>
            {
                tool = bash.Running;
                fault = Assert.Throws<LockException>(() =>
                    bash.Await(TimeSpan.Zero, Log.Nowhere, default)
                );
                done.Set();
            },
        };
        new ProcessRunner { Children = new Noted(path) }.Run(run);

        Assert.Equal(isDaemon, tool!.IsDaemon);
        Assert.Equal($"Another sync process is running (PID: {tool.Process})", fault!.Message);
        Assert.Equal(isDaemon, fault.Run.Contains("home-sync-service stop"));
        Assert.Null(bash.Running);
    }

    [Fact]
    public void Of_a_process_that_is_gone_is_taken_over()
    {
        File.WriteAllText(path, "99999999\n");
        bash.Take();
        Assert.Equal(Environment.ProcessId, bash.Holder);
    }

    [Fact]
    public void Of_some_other_process_is_left_alone()
    {
        var other = $"{Environment.ProcessId}:17";
        File.WriteAllText(path, other);
        bash.Take();
        bash.Dispose();
        Assert.Equal(other, File.ReadAllText(path));
    }

    [Fact]
    public void That_is_a_link_or_a_pipe_is_left_alone()
    {
        home.Write("target", $"{99999999}\n");
        File.CreateSymbolicLink(path, "target");
        bash.Take();
        Assert.Equal("99999999\n", File.ReadAllText(home["target"]));
        Assert.Null(bash.Holder);

        File.Delete(path);
        Fifo.Make(path);
        bash.Take();
        bash.Dispose();
        Assert.Equal(RawKind.Other, RawFile.KindOf(path));
    }

    [Fact]
    public void That_cannot_be_made_keeps_nobody_from_syncing()
    {
        using var nowhere = new BashLock(home["no/such/folder/lock"], runner);
        nowhere.Take();
        Assert.Null(nowhere.Holder);
    }

    private sealed class Noted(string path) : IChildren
    {
        public void Started(int process) =>
            File.WriteAllText(path, process.ToString(CultureInfo.InvariantCulture) + "\n");

        public void Ended(int process) { }
    }
}
