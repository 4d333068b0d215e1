using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Packages;

/// <summary>What of .github/workflows can be checked without GitHub.</summary>
public sealed partial class TheWorkflows : IDisposable
{
    private readonly Machine _machine = new();

    public static TheoryData<string> All =>
        [
            .. Directory
                .GetFiles(Path.Combine(Checkout.Root, ".github/workflows"))
                .Select(file => Path.GetFileName(file)),
        ];

    public void Dispose() => _machine.Dispose();

    [Theory]
    [MemberData(nameof(All))]
    public void Call_only_scripts_that_are_there(string name)
    {
        var called = Of(name)
            .Runs.SelectMany(run => Script().Matches(run))
            .Select(match => match.Value)
            .ToList();
        Assert.NotEmpty(called);
        foreach (var script in called)
        {
            var file = Path.Combine(Checkout.Root, script);
            Assert.True(File.Exists(file), $"{name} calls {script}");
            Assert.True(File.GetUnixFileMode(file).HasFlag(UnixFileMode.UserExecute), script);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Use_only_actions_of_one_commit_and_workflows_of_this_repository(string name)
    {
        Assert.NotEmpty(Of(name).Uses);
        foreach (var used in Of(name).Uses)
        {
            if (used.StartsWith("./", StringComparison.Ordinal))
                Assert.True(File.Exists(Path.Combine(Checkout.Root, used)), used);
            else
                Assert.Matches("^actions/[a-z-]+@[0-9a-f]{40}$", used);
        }
    }

    [ToolTheory("shellcheck", "shellcheck")]
    [MemberData(nameof(All))]
    public void Hold_no_script_that_shellcheck_objects_to(string name)
    {
        foreach (var script in Of(name).Runs)
        {
            var file = _machine.Temp.Write("run.sh", script + "\n");
            Assert.Equal("", _machine.Run("shellcheck", ["--shell", "bash", file]).Out);
        }
    }

    [Fact]
    public void Release_only_what_the_tag_says()
    {
        var release = Path.Combine(Checkout.Root, "packaging/release");
        var version = _machine.HomeSync("version").Succeeded().Out.Trim().Split(' ')[^1];
        var wrong = _machine.Run(release, ["v9.9.9", _machine.Temp["wrong"]]);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains($"the program says that it is {version}", wrong.Err);
        Assert.Empty(new Folder(_machine.Temp["wrong"]).Names());

        _machine.Run(release, [$"v{version}", _machine.Temp["right"]]).Succeeded();
        var names = new Folder(_machine.Temp["right"]).Names();
        Assert.Single(names, name => Archive().IsMatch(name));
        Assert.Single(names, name => name.EndsWith("-symbols.tar.gz", StringComparison.Ordinal));
        Assert.Equal(
            OperatingSystem.IsLinux() && Tool.TryFind("dpkg-deb") is not null,
            names.Any(name => name.EndsWith(".deb", StringComparison.Ordinal))
        );
    }

    private static Workflow Of(string name) =>
        new(Path.Combine(Checkout.Root, ".github/workflows", name));

    [GeneratedRegex(@"(?<=^|\s)\./[a-z/]+", RegexOptions.Multiline)]
    private static partial Regex Script();

    [GeneratedRegex(@"^home-sync-\d+\.\d+\.\d+-(linux|macos)-(x64|arm64)\.tar\.gz$")]
    private static partial Regex Archive();
}
