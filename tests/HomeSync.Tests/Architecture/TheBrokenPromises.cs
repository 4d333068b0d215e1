using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Tests.Architecture;

/// <summary><c>tests/promises</c>, which <c>scripts/mutate promises</c> breaks one by one.</summary>
public sealed partial class TheBrokenPromises
{
    private static readonly string[] Blocks =
    [
        .. File.ReadAllText(Path.Combine(Checkout.Root, "tests/promises"))
            .Split("\n\n")
            .Where(block => !block.StartsWith('#')),
    ];

    [Fact]
    public void Are_each_a_text_that_is_there_once_its_change_and_the_tests_of_it()
    {
        Assert.True(Blocks.Length > 70, $"only {Blocks.Length} promises are broken");
        Assert.All(
            Blocks,
            block =>
            {
                var promise = Block().Match(block);
                Assert.True(promise.Success, block);
                var text = promise.Groups["old"].Value;
                var source = File.ReadAllText(In(promise.Groups["file"].Value));
                Assert.True(source.Split(text).Length == 2, $"not there once: {text}");
                Assert.NotEqual(text, promise.Groups["new"].Value);
                var project =
                    promise.Groups["kind"].Value == "test"
                        ? "HomeSync.Tests"
                        : "HomeSync.Scenarios";
                var tests = promise.Groups["tests"].Value.Split('.');
                var file = In("tests", project, tests[0], $"{tests[1]}.cs");
                Assert.True(File.Exists(file), $"no such tests: {file}");
                if (tests.Length > 2)
                    Assert.Contains($" {tests[2]}(", File.ReadAllText(file));
            }
        );
    }

    [GeneratedRegex(
        @"^promise .+\nin (?<file>.+)\n- (?<old>.+)\n\+ (?<new>.+)\n(?<kind>test|scenario) (?<tests>\w+\.\w+(\.\w+)?)\n?$"
    )]
    private static partial Regex Block();

    private static string In(params string[] parts) => Path.Combine([Checkout.Root, .. parts]);
}
