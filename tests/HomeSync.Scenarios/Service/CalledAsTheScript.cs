using HomeSync.TestKit;

namespace HomeSync.Scenarios.Service;

/// <summary>A link named home-sync-service: commands, exit codes and streams of the bash script.</summary>
public sealed class CalledAsTheScript : IDisposable
{
    private readonly Machine _mac = new("mac");
    private readonly StandInSupervisors _launchd;

    public CalledAsTheScript()
    {
        _launchd = StandInSupervisors.Launchd(_mac);
        _mac.Install();
        _mac.Home.Link(".local/bin/home-sync-service", "home-sync");
        _mac.Environment["PATH"] = $"{_mac.Home[".local/bin"]}:{_mac.Environment["PATH"]}";
    }

    public void Dispose() => _mac.Dispose();

    [Fact]
    public void Installs_once_and_then_refuses()
    {
        var first = Script("install");
        Assert.Equal((0, ""), (first.ExitCode, first.Out));
        Assert.Contains("[SUCCESS]", first.Err, StringComparison.Ordinal);
        Assert.Equal(1, Script("install").ExitCode);
        // The link is not what the service is to run.
        Assert.Contains(
            $"<string>{_mac.Home[ServiceHome.Program]}</string>",
            _mac.Home.Read(ServiceHome.Plist),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Stops_once_and_then_refuses()
    {
        Assert.Equal(1, Script("stop").ExitCode);
        Script("install").Succeeded();
        Assert.Equal((0, ""), (Script("stop") is var stop ? stop.ExitCode : -1, stop.Out));
        Assert.Equal(1, Script("stop").ExitCode);
        Script("start").Succeeded();
        Script("start").Succeeded();
        Script("restart").Succeeded();
        Assert.True(_launchd.State.Has("pid"));
    }

    [Theory]
    [InlineData("start", 1)]
    [InlineData("stop", 1)]
    [InlineData("restart", 1)]
    [InlineData("enable", 1)]
    [InlineData("disable", 0)]
    [InlineData("uninstall", 0)]
    [InlineData("status", 0)]
    [InlineData("logs", 0)]
    [InlineData("logs 5", 0)]
    [InlineData("version", 0)]
    [InlineData("help", 0)]
    [InlineData("", 0)]
    [InlineData("synk", 1)]
    public void Answers_without_a_service_with_the_scripts_codes(string words, int code) =>
        Assert.Equal(
            code,
            Script(words.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ExitCode
        );

    [Fact]
    public void Keeps_standard_output_for_what_was_asked_for()
    {
        Assert.StartsWith(
            "home-sync-service version 3.",
            Script("version").Out,
            StringComparison.Ordinal
        );
        Assert.Contains("Installed: no", Script("status").Out, StringComparison.Ordinal);
        Assert.Equal("", Script("uninstall").Out);
        Assert.Contains("isn't installed", Script("uninstall").Err, StringComparison.Ordinal);
        Assert.Equal(Script().Out, Script("help").Out);
        Assert.Contains("uninstall", Script("help").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_found_on_path_as_well()
    {
        var run = _mac.Run("/bin/sh", ["-c", "home-sync-service version"]);
        Assert.StartsWith("home-sync-service version", run.Out, StringComparison.Ordinal);
    }

    private Run Script(params string[] words) =>
        _mac.Run(_mac.Home[".local/bin/home-sync-service"], words);
}
