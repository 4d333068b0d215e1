using HomeSync.Core.Service;
using HomeSync.TestKit;

namespace HomeSync.Tests.Service;

public sealed class TheInstalledProgram : IDisposable
{
    private readonly TempHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Is_the_usual_one_when_it_runs()
    {
        home.Write(".local/bin/home-sync", "");
        Assert.Equal(home[".local/bin/home-sync"], Of(home[".local/bin/home-sync"]));
    }

    [Fact]
    public void Is_a_package_managers_link_and_not_one_version_behind_it()
    {
        home.Write("cellar/3.0.0/home-sync", "");
        Directory.CreateDirectory(home["brew/bin"]);
        File.CreateSymbolicLink(home["brew/bin/home-sync"], "../../cellar/3.0.0/home-sync");
        Assert.Equal(home["brew/bin/home-sync"], Of(home["cellar/3.0.0/home-sync"]));
    }

    [Fact]
    public void Is_not_the_bash_tool_in_the_usual_place()
    {
        home.Write(".local/bin/home-sync", "#!/bin/bash");
        home.Write("elsewhere/home-sync", "");
        Assert.Equal(home["elsewhere/home-sync"], Of(home["elsewhere/home-sync"]));
    }

    private string Of(string running) =>
        InstalledProgram.Of(home.Paths, $"relative:{home["brew/bin"]}:/usr/bin", running);
}
