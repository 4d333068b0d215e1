using System.Text.RegularExpressions;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

public sealed partial class TheReadme : IDisposable
{
    private static readonly string Text = File.ReadAllText(
        Path.Combine(Checkout.Root, "README.md")
    );

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Leads_nowhere_that_is_not_there()
    {
        var anchors = Heading().Matches(Text).Select(m => "#" + Anchor(m.Groups[1].Value));
        var links = Link()
            .Matches(Text)
            .Select(m => m.Groups[1].Value)
            .Where(link => !link.StartsWith("https://", StringComparison.Ordinal))
            .ToList();
        Assert.Contains("#more-ways-to-install", links);
        Assert.All(
            links,
            link =>
                Assert.True(
                    anchors.Contains(link)
                        || File.Exists(Path.Combine(Checkout.Root, link.Split('#')[0]))
                        || Directory.Exists(Path.Combine(Checkout.Root, link)),
                    link
                )
        );
    }

    [Fact]
    public void Explains_every_command()
    {
        var section = Text.Split("\n## Commands\n")[1].Split("\n## ")[0];
        var commands = _machine
            .HomeSync("help")
            .Out.Split("Commands:\n")[1]
            .Split("\n\n")[0]
            .Split('\n')
            .Select(row => row.Trim().Split("  ")[0].Split(',')[0])
            .ToList();
        Assert.Contains("config set", commands);
        // Some stand in a row of their kind: `credentials set-password`, `test`.
        Assert.All(
            commands,
            name => Assert.Matches($"`{name}[` ]|`{name.Split(' ')[^1]}[` ]", section)
        );
    }

    /// <summary>As GitHub makes them.</summary>
    private static string Anchor(string heading) =>
        NoLetter().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"(?m)^#+ (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetter();
}
