using HomeSync.TestKit;

namespace HomeSync.Scenarios.Completions;

/// <summary>Completions, manual and the README's keys, which <c>scripts/pages</c> makes from what the program says of itself.</summary>
public sealed class ThePages : IDisposable
{
    private static readonly string[] Pages =
    [
        "completions/home-sync.bash",
        "completions/_home-sync",
        "completions/home-sync.fish",
        "man/home-sync.1",
        "../README.md",
    ];

    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [Fact]
    public void Say_what_the_program_says_now()
    {
        _machine.Run(Checkout.Script("pages"), [_machine.Temp["pages"]]).Succeeded();
        var old = Pages.Where(page =>
            File.ReadAllText(Packaged(page))
            != _machine.Temp.Read($"pages/{page.Replace("../", "", StringComparison.Ordinal)}")
        );
        Assert.True(!old.Any(), $"Run: scripts/pages ({string.Join(", ", old)} differ)");
    }

    [ToolFact("mandb", "man-db groff")]
    public void Read_without_a_warning()
    {
        var page = Packaged("man/home-sync.1");
        var run = _machine.Run("man", ["--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page]);
        Assert.Equal("", run.Succeeded().Err);
        var shown = _machine
            .Run("man", ["-E", "UTF-8", "-l", page], new() { ["MANWIDTH"] = "80" })
            .Succeeded()
            .Out;
        Assert.Contains("home-sync - keeps a dotfiles repository alike", shown);
        Assert.Contains("config set KEY VALUE", shown, StringComparison.Ordinal);
        Assert.Contains("--id ID", shown, StringComparison.Ordinal);
    }

    private static string Packaged(string page) => Path.Combine(Checkout.Root, "packaging", page);
}
