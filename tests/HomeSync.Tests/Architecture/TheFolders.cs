using System.Text.RegularExpressions;

namespace HomeSync.Tests.Architecture;

public sealed class TheFolders
{
    /// <summary>Whoever stands above them may know them: no arrow is drawn.</summary>
    private static readonly string[] OpenToAll = ["Platform", "Errors", "Text"];

    public static TheoryData<string> Names => [.. SourcesReadme.Folders.Select(f => f.Name)];

    [Fact]
    public void Are_all_in_the_figure_and_in_the_table()
    {
        var real = Sources
            .All.Select(f => f.Name.Split('/'))
            .Where(parts => parts is ["HomeSync.Core", _, _, ..])
            .Select(parts => parts[1])
            .Distinct()
            .Order()
            .ToList();
        Assert.Equal(real, SourcesReadme.Folders.Select(f => f.Name).Order());
        Assert.Equal(real, SourcesReadme.Rows.Where(row => row != "folder").Order());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Know_those_that_the_figure_says_and_no_others(string name)
    {
        var folder = SourcesReadme.Folders.Single(f => f.Name == name);
        var open = SourcesReadme
            .Folders.Where(f => f.Layer > folder.Layer)
            .Select(f => f.Name)
            .Intersect(OpenToAll);
        var known = SourcesReadme
            .Folders.Select(f => f.Name)
            .Where(other => other != name && Knows(name, other));
        Assert.Equal(folder.Knows.Order(), known.Except(open).Order());
    }

    [Fact]
    public void Know_only_those_below_them() =>
        Assert.All(
            SourcesReadme.Folders,
            folder =>
                Assert.All(
                    folder.Knows,
                    known =>
                        Assert.True(
                            SourcesReadme.Folders.Single(f => f.Name == known).Layer > folder.Layer,
                            $"{folder.Name} stands beside or below {known}"
                        )
                )
        );

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

    private static bool Knows(string folder, string other) =>
        Sources
            .All.Where(f => f.Name.StartsWith($"HomeSync.Core/{folder}/", StringComparison.Ordinal))
            .Any(f =>
                Regex.IsMatch(f.Code, $@"HomeSync\.Core\.{other}\b|(?<![\w.]){other}\.[A-Z]")
            );
}
