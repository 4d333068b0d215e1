using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Tests.Architecture;

/// <summary>What <c>tests/README.md</c> says of the tests.</summary>
public sealed partial class TheTableOfSituations
{
    private static readonly string Tests = Path.Combine(Checkout.Root, "tests");

    private static readonly string Readme = File.ReadAllText(Path.Combine(Tests, "README.md"));

    private static readonly string[] Rows =
    [
        .. Readme[Readme.IndexOf("| situation | test |", StringComparison.Ordinal)..]
            .Split('\n')
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Where(line => !line.StartsWith("| **", StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Names =>
        [.. Rows.SelectMany(row => TestName().Matches(row)).Select(m => m.Value).Distinct()];

    [Fact]
    public void Has_a_test_for_each_of_them()
    {
        Assert.Equal(72, Rows.Length);
        Assert.All(Rows, row => Assert.Matches(TestName(), row));
        Assert.Equal(Rows, Rows.DistinctBy(row => row.Split('|')[1]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_tests_that_are_there(string name)
    {
        var parts = TestName().Match(name).Groups;
        var file = Path.Combine(
            Tests,
            $"HomeSync.{parts["project"]}",
            parts["folder"].Value,
            $"{parts["class"]}.cs"
        );
        Assert.True(File.Exists(file), $"{file} is missing");
        var code = File.ReadAllText(file);
        var method = Regex.Match(code, $@"public (async Task|void) {parts["method"]}\(");
        Assert.True(method.Success, $"{file} has no such method");
        var above = code[..method.Index];
        above = above[above.LastIndexOf("\n\n", StringComparison.Ordinal)..];
        Assert.Matches(@"\[\w*(Fact|Theory)\b", above);
        Assert.DoesNotContain("Skip", above);
    }

    [Fact]
    public void And_the_rest_of_the_page_name_folders_and_types_that_are_there()
    {
        Assert.All(
            FolderName().Matches(Readme).Select(m => m.Groups[1].Value),
            folder => Assert.True(Directory.Exists(Path.Combine(Tests, folder)), folder)
        );
        var kit = Readme[Readme.IndexOf("## The kit", StringComparison.Ordinal)..];
        kit = kit[..kit.IndexOf("\n## What", StringComparison.Ordinal)];
        Assert.All(
            TypeName().Matches(kit).Select(m => m.Groups[1].Value),
            type =>
                Assert.True(
                    File.Exists(Path.Combine(Tests, "HomeSync.TestKit", $"{type}.cs")),
                    type
                )
        );
    }

    [GeneratedRegex(@"`(?<project>Scenarios|Tests)/(?<folder>\w+)/(?<class>\w+)\.(?<method>\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"`(HomeSync\.\w+(?:/\w+)?)`")]
    private static partial Regex FolderName();

    [GeneratedRegex(@"`([A-Z]\w+)(?:\.Of\(folder\))?`")]
    private static partial Regex TypeName();
}
