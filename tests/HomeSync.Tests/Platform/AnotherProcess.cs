using HomeSync.Core.Platform;

namespace HomeSync.Tests.Platform;

public sealed class AnotherProcess
{
    private readonly Watcher watcher = new();
    private readonly ProcessRunner runner;

    public AnotherProcess() => runner = new ProcessRunner { Children = watcher };

    [Fact]
    public void Of_ours_leads_a_session_of_its_own_without_a_terminal()
    {
        var finished = runner.Run(Shell.Command("sleep 1; : < /dev/tty"));
        Assert.NotEqual(0, finished.ExitCode);
        Assert.True(watcher.LedItsSession);
    }

    [Fact]
    public void On_the_terminal_stays_in_our_session()
    {
        runner.Run(Shell.Command("sleep 1") with { OnTerminal = true });
        Assert.False(watcher.LedItsSession);
    }

    [Fact]
    public void Is_told_of_when_it_starts_and_when_it_ends_however_it_ends()
    {
        runner.Run(Shell.Command("exit 3"));
        runner.Run(
            Shell.Command("sleep 1000") with
            {
                Limit = Limit.After(TimeSpan.FromSeconds(0.1)),
            }
        );
        Assert.Equal(2, watcher.Started.Count);
        Assert.Equal(watcher.Started, watcher.Ended);
    }

    [Fact]
    public void Has_a_command_line_while_it_runs()
    {
        runner.Run(new Command("sleep", ["2"]));
        Assert.Equal(["sleep", "2"], watcher.Command);
        Assert.Empty(OtherProcess.CommandOf(watcher.Started[0], runner));
        Assert.False(OtherProcess.IsRunning(watcher.Started[0]));
        Assert.False(OtherProcess.LeadsItsSession(watcher.Started[0]));
    }

    [Fact]
    public void Can_be_ourselves()
    {
        Assert.True(OtherProcess.IsRunning(Environment.ProcessId));
        Assert.NotEmpty(OtherProcess.CommandOf(Environment.ProcessId, runner));
    }

    [Fact]
    public void That_ended_and_was_not_collected_yet_does_not_run()
    {
        using var child = Child.Start(Shell.Command("exit 0"));
        Assert.True(SpinWait.SpinUntil(() => child.HasExited, TimeSpan.FromSeconds(10)));
        if (Directory.Exists("/proc/self"))
        {
            Assert.False(OtherProcess.IsRunning(child.Id));
            Assert.False(OtherProcess.LeadsItsSession(child.Id));
        }
        Assert.Equal(0, child.Reap());
        child.Signal(LibcConstants.SignalKill);
    }

    private sealed class Watcher : IChildren
    {
        public List<int> Started { get; } = [];

        public List<int> Ended { get; } = [];

        public bool LedItsSession { get; private set; }

        public IReadOnlyList<string> Command { get; private set; } = [];

        void IChildren.Started(int process)
        {
            Started.Add(process);
            LedItsSession = OtherProcess.LeadsItsSession(process);
            // Linux shows no command line for the moment in which the program is put in place.
            SpinWait.SpinUntil(
                () => (Command = OtherProcess.CommandOf(process, new ProcessRunner())).Count > 0,
                TimeSpan.FromSeconds(1)
            );
        }

        void IChildren.Ended(int process) => Ended.Add(process);
    }
}
