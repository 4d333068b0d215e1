using System.Text.RegularExpressions;

namespace HomeSync.Tests.Architecture;

public sealed class TheFolders
{
    /// <summary>Who may know whom; all may know Errors and Text, which know nobody.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Errors"] = [],
        ["Text"] = [],
        ["Platform"] = [],
        ["Logging"] = ["Platform"],
        ["Metrics"] = ["Platform"],
        ["Configuration"] = ["Platform"],
        ["Locking"] = ["Logging", "Platform"],
        ["Notifications"] = ["Configuration", "Logging", "Platform"],
        ["Git"] = ["Configuration", "Platform"],
        ["Credentials"] = ["Git", "Configuration", "Locking", "Logging", "Platform"],
        ["Guard"] = ["Git", "Configuration", "Platform"],
        ["FirstRun"] = ["Git", "Configuration", "Logging", "Platform"],
        ["Savepoints"] = ["Git", "Platform"],
        ["Joining"] = ["Git", "Configuration", "Platform"],
        ["Sync"] =
        [
            "Joining",
            "Savepoints",
            "Guard",
            "Git",
            "Configuration",
            "Metrics",
            "Locking",
            "Logging",
            "Notifications",
            "Platform",
        ],
        ["Daemon"] =
        [
            "Sync",
            "Credentials",
            "Git",
            "Configuration",
            "Locking",
            "Logging",
            "Notifications",
            "Platform",
        ],
        ["Service"] = ["Logging", "Platform"],
        ["Doctor"] =
        [
            "Daemon",
            "Sync",
            "Savepoints",
            "Service",
            "Credentials",
            "Git",
            "Configuration",
            "Metrics",
            "Locking",
            "Notifications",
            "Platform",
        ],
        ["Undo"] = ["Sync", "Savepoints", "Git", "Metrics", "Logging", "Platform"],
    };

    public static TheoryData<string> Names => [.. Arrows.Keys];

    [Fact]
    public void Are_all_in_the_table() =>
        Assert.Equal(
            Arrows.Keys.Order(),
            Sources
                .All.Select(f => f.Name.Split('/'))
                .Where(parts => parts is ["HomeSync.Core", _, _, ..])
                .Select(parts => parts[1])
                .Distinct()
                .Order()
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Know_only_those_below_them(string folder)
    {
        string[] others =
        [
            .. Arrows.Keys.Except([folder, "Errors", "Text", .. Arrows[folder]]),
            "nobody",
        ];
        var names = string.Join('|', others);
        var forbidden = $@"HomeSync\.Core\.({names})\b|(?<![\w.])({names})\.[A-Z]";
        Assert.Empty(
            Sources
                .All.Where(f =>
                    f.Name.StartsWith($"HomeSync.Core/{folder}/", StringComparison.Ordinal)
                )
                .Where(f => Regex.IsMatch(f.Code, forbidden))
                .Select(f => f.Name)
        );
    }

    [Fact]
    public void Of_the_core_know_nothing_of_commands() =>
        Assert.DoesNotContain(
            Sources.Matching(@"HomeSync\.(Cli|Commands)|ConsoleAppFramework|(?<![\w.])Console\."),
            name =>
                name.StartsWith("HomeSync.Core/", StringComparison.Ordinal)
                && name != "HomeSync.Core/Logging/LogConsole.cs"
        );

    [Fact]
    public void Hold_the_namespace_of_their_name() =>
        Assert.All(
            Sources.All.Where(f => f.Name.Contains('/', StringComparison.Ordinal)),
            f =>
            {
                var space = Path.GetDirectoryName(f.Name)!.Replace('/', '.');
                if (f.Name is not "HomeSync/Program.cs")
                    Assert.Contains($"namespace {space};", f.Code);
            }
        );
}
