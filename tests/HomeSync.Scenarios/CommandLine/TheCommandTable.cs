using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.CommandLine;

/// <summary>What the help shows, what the table in the source knows, and what runs must be the same.</summary>
public sealed partial class TheCommandTable : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Has_every_command_of_the_help_and_no_other()
    {
        var shown = CommandsInHelp()
            .Matches(_machine.HomeSync("help").Out)
            .Select(match => match.Groups[1].Value.Replace(", ", "|", StringComparison.Ordinal))
            .Order();
        var source = File.ReadAllText(
            Path.Combine(Checkout.Root, "src/HomeSync/Cli/CommandTable.cs")
        );
        var known = CommandsInTable()
            .Matches(source)
            .Select(match =>
                string.Join(
                    '|',
                    Words()
                        .Matches(match.Groups[2].Value)
                        .Select(m => m.Groups[1].Value)
                        .Prepend(match.Groups[1].Value)
                )
            )
            .Where(name => !name.StartsWith("help", StringComparison.Ordinal)) // it is the page itself
            .Order();
        Assert.Equal(known, shown);
    }

    [GeneratedRegex(@"^  ([a-z]+(?: [a-z]+)?(?:, [a-z]+)*)(?:  |$)", RegexOptions.Multiline)]
    private static partial Regex CommandsInHelp();

    [GeneratedRegex(@"new\(\s*""([a-z ]+)"",\s*\[([^\]]*)\],")]
    private static partial Regex CommandsInTable();

    [GeneratedRegex(@"""([a-z]+)""")]
    private static partial Regex Words();
}
