using HomeSync.TestKit;

namespace HomeSync.Scenarios.Locking;

public sealed class TheBashToolsLock : IDisposable
{
    private const string Lock = "home-sync.lock"; // HOME_SYNC_LEGACY_LOCK points there

    private readonly Fleet _fleet = new("laptop");
    private readonly string _script;

    private Machine Laptop => _fleet.Laptop;

    public TheBashToolsLock()
    {
        _script = Laptop.Home.WriteProgram("old/home-sync", "#!/bin/bash\nsleep 100\n");
        Laptop.Configure("lock_timeout: 0");
    }

    public void Dispose() => _fleet.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData(":1769850902")]
    public void Held_by_a_sync_of_the_bash_tool_counts(string epoch)
    {
        using var bash = StartBash("sync");
        Laptop.Temp.Write(Lock, $"{bash.Id}{epoch}\n");
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            $"Another sync process is running (PID: {bash.Id})",
            run.Err,
            StringComparison.Ordinal
        );
        Assert.Equal($"{bash.Id}{epoch}\n", Laptop.Temp.Read(Lock));
    }

    [Fact]
    public void Held_by_a_sync_of_the_bash_tool_is_waited_for()
    {
        Laptop.Configure("lock_timeout: 60");
        using var bash = StartBash("sync");
        Laptop.Temp.Write(Lock, $"{bash.Id}\n");
        using var sync = Laptop.StartHomeSync("sync");
        var words = $"Another sync process is running (PID: {bash.Id}), waiting";
        Soon.Is(() => sync.Out.Contains(words, StringComparison.Ordinal));
        bash.Signal(9);
        sync.Wait().Succeeded();
        Assert.False(Laptop.Temp.Has(Lock));
    }

    [Fact]
    public void Held_by_its_daemon_fails_at_once_and_names_how_to_stop_it()
    {
        Laptop.Configure("lock_timeout: 60");
        using var bash = StartBash("daemon");
        Laptop.Temp.Write(Lock, $"{bash.Id}\n");
        var run = Laptop.HomeSync("sync");
        Assert.Equal(1, run.ExitCode);
        Assert.InRange(run.Took, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Snapshot.Match(run.Transcript);
        Assert.Contains(
            $"Sync service: Running (PID: {bash.Id})",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Of_a_process_that_is_gone_is_replaced()
    {
        Laptop.Temp.Write(Lock, "2147483647\n");
        Assert.Contains(
            "Sync service: Stopped (stale lock file)",
            Laptop.HomeSync("status").Out,
            StringComparison.Ordinal
        );
        Laptop.HomeSync("sync").Succeeded();
        Assert.False(Laptop.Temp.Has(Lock));
    }

    [Fact]
    public void Of_an_unrelated_process_is_left_alone()
    {
        Laptop.Temp.Write(Lock, $"{Environment.ProcessId}\n");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal($"{Environment.ProcessId}\n", Laptop.Temp.Read(Lock));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage\n")]
    [InlineData("-1\n")]
    [InlineData("99999999999999999999\n")]
    public void With_garbage_in_it_is_left_alone(string garbage)
    {
        Laptop.Temp.Write(Lock, garbage);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal(garbage, Laptop.Temp.Read(Lock));
    }

    [Fact]
    public void That_is_a_link_is_not_followed()
    {
        Laptop.Home.Write("mine", "2147483647\n");
        Laptop.Temp.Link(Lock, Laptop.Home["mine"]);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal("2147483647\n", Laptop.Home.Read("mine"));
        Assert.True(Laptop.Temp.Has(Lock));
    }

    [Fact]
    public void That_is_a_pipe_or_a_folder_holds_nobody()
    {
        Fifo.Make(Laptop.Temp[Lock]);
        Laptop.HomeSync("sync").Succeeded();
        Laptop.Temp.Delete(Lock);
        Laptop.Temp.Write($"{Lock}/x", "");
        Laptop.HomeSync("sync").Succeeded();
        Laptop.HomeSync("status").Succeeded();
    }

    [Fact]
    public void Holds_our_bare_number_while_we_sync()
    {
        Laptop.Hook("pre-commit", "while ! [ -e \"$TMPDIR/end\" ]; do sleep 0.02; done");
        Laptop.Dotfiles.Write(".zshrc", "changed\n");
        using var sync = Laptop.StartHomeSync("sync", "--force");
        Soon.Is(() => Laptop.Temp.Has(Lock) && Laptop.Temp.Read(Lock) == $"{sync.Id}\n");
        Laptop.Temp.Write("end", "");
        sync.Wait().Succeeded();
        Assert.False(Laptop.Temp.Has(Lock));
    }

    private RunningProgram StartBash(string command)
    {
        var bash = Laptop.Start(_script, [command]);
        Soon.Is(() =>
            !File.Exists($"/proc/{bash.Id}/cmdline")
            || File.ReadAllText($"/proc/{bash.Id}/cmdline")
                .StartsWith("/bin/bash", StringComparison.Ordinal)
        );
        return bash;
    }
}
