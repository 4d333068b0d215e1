using HomeSync.Core.Daemon;

namespace HomeSync.Tests.Daemon;

public sealed class WhoStartedUs
{
    [Theory]
    [InlineData("INVOCATION_ID", "0123", false)]
    [InlineData("XPC_SERVICE_NAME", "application.org.example.terminal.1.2", false)]
    [InlineData("NOTIFY_SOCKET", "/run/user/1000/systemd/notify", true)]
    [InlineData("XPC_SERVICE_NAME", "com.brunogama.home-sync", true)]
    [InlineData("XPC_SERVICE_NAME", "0", false)]
    [InlineData("XPC_SERVICE_NAME", "", false)]
    [InlineData("INVOCATION_ID", "", false)]
    [InlineData("LANG", "C", false)]
    public void Is_told_by_the_environment(string name, string value, bool restarts)
    {
        var environment = new Dictionary<string, string> { [name] = value };
        using var service = Supervisor.Of(environment, isOnTerminal: false);
        Assert.Equal(restarts, service.RestartsUs);
        // A terminal's shell inherits all of these.
        using var person = Supervisor.Of(environment, isOnTerminal: true);
        Assert.False(person.RestartsUs);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_systemd_only_when_it_started_this_very_process(int more, bool restarts)
    {
        var environment = new Dictionary<string, string>
        {
            ["INVOCATION_ID"] = "0123",
            ["SYSTEMD_EXEC_PID"] = $"{Environment.ProcessId + more}",
        };
        using var service = Supervisor.Of(environment, isOnTerminal: false);
        Assert.Equal(restarts, service.RestartsUs);
    }
}
