using HomeSync.TestKit;

namespace HomeSync.Scenarios.Kit;

public sealed class SimulatedMachines : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Show_a_program_nothing_of_the_tests_own_environment()
    {
        var seen = _machine.Run("env", []).Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            _machine.Environment.Keys.Order(),
            seen.Select(line => line.Split('=')[0])
                .Where(name => name is not "_" and not "PWD")
                .Order()
        );
    }

    [Fact]
    public void Write_transcripts_that_read_the_same_every_time()
    {
        var script = """
            echo "$HOME/file at 2026-01-31 09:15:02 took 12.5 ms, PID: 4711, every 3600 seconds"
            echo "commit 0123456789abcdef0123456789abcdef01234567 (abcdef1)" >&2
            exit 3
            """;
        var file = _machine.Bin.WriteProgram("tell", $"#!/bin/sh\n{script}\n");
        var run = _machine.Run("tell", ["it", "it's all", _machine.Home["x"]]);
        Assert.Equal(file, _machine.Bin["tell"]);
        Snapshot.Match(run.Transcript);
    }

    [ToolFact("setsid", "util-linux")]
    public void Give_a_program_no_terminal_and_no_input()
    {
        var run = _machine.Run("/bin/sh", ["-c", "cat; : < /dev/tty"]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("/dev/tty", run.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void End_a_program_that_takes_too_long()
    {
        using var program = _machine.Start("/bin/sh", ["-c", "sleep 100; true"]);
        Assert.Throws<TimeoutException>(() => program.Wait(TimeSpan.FromMilliseconds(100)));
        Assert.True(
            SpinWait.SpinUntil(() => _machine.Leftovers.Count == 0, TimeSpan.FromSeconds(10))
        );
    }

    [ToolFact("setsid", "util-linux")]
    public void Find_a_process_that_left_its_session()
    {
        _machine.Run("/bin/sh", ["-c", "setsid sleep 100 >/dev/null 2>&1 &"]).Succeeded();
        Assert.True(
            SpinWait.SpinUntil(() => _machine.Leftovers.Count > 0, TimeSpan.FromSeconds(10))
        );
        _machine.Dispose();
        Assert.True(
            SpinWait.SpinUntil(() => _machine.Leftovers.Count == 0, TimeSpan.FromSeconds(10))
        );
    }

    [Fact]
    public void Report_a_signal_as_the_shell_does()
    {
        using var program = _machine.Start("sleep", ["100"]);
        program.Signal(15);
        Assert.Equal(128 + 15, program.Wait().ExitCode);
    }

    [Fact]
    public void Share_their_dotfiles_through_a_bare_repository()
    {
        using var fleet = new Fleet();
        fleet.Laptop.Dotfiles.Write(".vimrc", "set number\n");
        fleet.Laptop.Git("add", ".vimrc");
        fleet.Laptop.Git("commit", "-qm", "Add vim");
        fleet.Laptop.Git("push", "-q");
        fleet.Desktop.Git("pull", "-q");
        Assert.Equal("set number\n", fleet.Desktop.Dotfiles.Read(".vimrc"));
        Assert.Equal("## main...origin/main", fleet.Desktop.Git("status", "--short", "--branch"));
        Assert.False(fleet.Desktop.Home.Has(".config"));
    }

    [Fact]
    public void Run_the_native_program() => Assert.Equal(0, _machine.HomeSync("version").ExitCode);
}
