using HomeSync.Core.Errors;
using HomeSync.Core.Service;

namespace HomeSync.Tests.Service;

public sealed class ASupervisorProgram
{
    private readonly SupervisorProgram program = new(
        new Dictionary<string, string> { ["PATH"] = "/nonexistent" }
    );

    [Theory]
    [InlineData("systemctl")]
    [InlineData("launchctl")]
    public void That_is_missing_means_that_nothing_keeps_it_running(string name) =>
        Assert.Equal(
            "no-supervisor",
            Assert.Throws<HomeSyncException>(() => program.Ask(name)).Code
        );

    [Theory]
    [InlineData("loginctl")]
    [InlineData("journalctl")]
    public void That_only_helps_may_be_missing(string name)
    {
        var ended = program.Ask(name);
        Assert.False(ended.Succeeded);
        Assert.Equal($"{name} isn't there\n", ended.ErrorText);
    }
}
