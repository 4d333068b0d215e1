using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>The last step of <c>scripts/test</c>, on a machine that stands for the tests' temporary folder.</summary>
public sealed class WhatTestsLeave : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [LinuxFact]
    public void Is_a_process_that_has_their_folder_in_its_environment_alone()
    {
        Assert.Equal("", LeftIn(_machine.Home.Path));
        using var left = _machine.Start("sleep", ["1000"]);
        Soon.Is(() => LeftIn(_machine.Home.Path).EndsWith("sleep 1000\n"));
        Assert.Equal("", LeftIn(_machine.Home.Path[..^1]));
    }

    [Fact]
    public void Is_a_file_of_theirs()
    {
        _machine.Home.Write("home-sync test/file", "");
        Assert.Equal(_machine.Home["home-sync test"] + "\n", LeftIn(_machine.Home.Path));
    }

    /// <summary>Without this machine's environment, or it would find itself.</summary>
    private string LeftIn(string folder) =>
        _machine
            .Run(
                "/usr/bin/env",
                [
                    "-i",
                    $"PATH={_machine.Environment["PATH"]}",
                    "/bin/bash",
                    "-c",
                    ". \"$0\" && left_in \"$1\"",
                    Checkout.Script("leftovers"),
                    folder,
                ]
            )
            .Succeeded()
            .Out;
}
