using HomeSync.TestKit;

namespace HomeSync.Scenarios.Kit;

public sealed class StandIns : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Write_down_every_call_and_do_the_real_work()
    {
        var git = StandIn.Around(_machine, "git");
        Assert.StartsWith("git version", Git("--version").Out, StringComparison.Ordinal);
        Git("config", "set\nit", "");
        Git();
        Assert.Equal(
            [
                ["--version"],
                ["config", "set\nit", ""],
                [],
            ],
            git.Calls
        );
    }

    [Fact]
    public void Number_calls_at_the_same_moment()
    {
        var git = StandIn.Around(_machine, "git");
        Parallel.For(0, 20, _ => Git("--version"));
        Assert.Equal(20, git.Calls.Count);
    }

    [Fact]
    public void Fail_at_the_call_that_a_test_names()
    {
        StandIn.Around(
            _machine,
            "git",
            new Trouble(At: 2, Argument: "push") { ExitCode = 128, Message = "it's gone" }
        );
        Assert.Equal(0, Git("help", "push").ExitCode);
        Assert.Equal(0, Git("--version").ExitCode);
        var failed = Git("-c", "a.b=c", "push");
        Assert.Equal((128, "it's gone\n"), (failed.ExitCode, failed.Err));
        Assert.Equal(0, Git("help", "push").ExitCode);
    }

    [Fact]
    public void Hang_with_their_output_open()
    {
        StandIn.Around(_machine, "git", new Trouble { Hangs = true });
        using var git = _machine.Start("git", ["--version"]);
        Assert.Throws<TimeoutException>(() => git.Wait(TimeSpan.FromMilliseconds(200)));
    }

    private Run Git(params string[] arguments) => _machine.Run("git", arguments);
}
