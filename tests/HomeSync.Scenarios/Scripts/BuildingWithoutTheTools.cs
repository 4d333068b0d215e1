using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

public sealed class BuildingWithoutTheTools : IDisposable
{
    private static readonly string[] Basics =
    [
        "bash",
        "cat",
        "cksum",
        "dirname",
        "find",
        "grep",
        "sed",
        "sort",
    ];

    private readonly Machine _machine = new();

    public BuildingWithoutTheTools()
    {
        foreach (var name in Basics)
            _machine.Bin.Link(name, Tool.Find(name));
        _machine.Environment["PATH"] = _machine.Bin.Path;
        foreach (var folder in new[] { "src", "packaging/launchd", "packaging/systemd" })
            _machine.Home.Write($"tree/{folder}/file", "");
        foreach (var name in new[] { "Directory.Packages.props", "global.json", "nuget.config" })
            _machine.Home.Write($"tree/{name}", "");
        _machine.Home.Write("tree/scripts/build", File.ReadAllBytes(Checkout.Script("build")));
    }

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Names_everything_that_is_missing_at_once()
    {
        var run = Build();
        Assert.Equal(1, run.ExitCode);
        Snapshot.Match(run.Transcript);
    }

    [Fact]
    public void Names_a_git_that_is_too_old()
    {
        StandIn("git", "echo 'git version 2.37.9 (Apple Git-1)'");
        Assert.Contains("git 2.38 or newer (this is 2.37)", Build().Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_content_with_newer_ones()
    {
        StandIn("git", "echo 'git version 3.0.1'");
        StandIn("clang", "");
        StandIn("dotnet", "echo '9.0.100 [/usr/share]'");
        var run = Build();
        Assert.DoesNotContain("git", run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain("compiler", run.Err, StringComparison.Ordinal);
        Assert.Contains(".NET 10 SDK", run.Err, StringComparison.Ordinal);
    }

    private void StandIn(string name, string script)
    {
        _machine.Bin.WriteProgram(name, $"#!/bin/sh\n{script}\n");
    }

    private Run Build() => _machine.Run("bash", [_machine.Home["tree/scripts/build"]]);
}
