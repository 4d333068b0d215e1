using System.Xml.Linq;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Scripts;

/// <summary>The README's picture of a terminal, which <c>scripts/picture</c> draws.</summary>
public sealed class ThePicture : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [TerminalFact]
    public void Shows_what_the_program_says_now()
    {
        var drawn = _machine.Temp["terminal.svg"];
        _machine.Run(Checkout.Script("picture"), [drawn]).Succeeded();
        Assert.True(
            File.ReadAllText(drawn) == File.ReadAllText(Kept),
            "docs/terminal.svg isn't what the program says any more. Run: scripts/picture"
        );
    }

    [Fact]
    public void Can_be_read_as_an_image_and_shows_no_path_of_who_drew_it()
    {
        var lines = XDocument
            .Load(Kept)
            .Descendants()
            .Where(e => e.Name.LocalName == "text")
            .Select(e => e.Value)
            .ToList();
        Assert.Contains("ada@laptop:~/dotfiles$ home-sync sync --force", lines);
        Assert.Contains("[SUCCESS] Full sync completed successfully", lines);
        Assert.DoesNotContain(lines, line => line.Contains("/tmp", StringComparison.Ordinal));
    }

    private static string Kept => Path.Combine(Checkout.Root, "docs", "terminal.svg");
}
