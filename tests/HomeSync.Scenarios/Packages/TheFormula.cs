using System.Runtime.InteropServices;
using System.Security.Cryptography;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Packages;

/// <summary>packaging/homebrew/home-sync.rb, run with a stand-in for Homebrew's language.</summary>
public sealed class TheFormula : IDisposable
{
    private const string Packaged = "packaging/homebrew/home-sync.rb";
    private static readonly string StandIn = InTree(
        "tests/HomeSync.Scenarios/Packages/homebrew.rb"
    );

    private readonly Machine _machine = new();
    private readonly string _formula;

    public TheFormula() =>
        _formula = _machine.Temp.Write("home-sync.rb", File.ReadAllBytes(InTree(Packaged)));

    public void Dispose() => _machine.Dispose();

    [ToolFact("ruby", "ruby")]
    public void Installs_runs_and_passes_its_own_test()
    {
        var archive = Archive();
        Fill(Version(), Sum(archive)).Succeeded();
        var prefix = new Folder(_machine.Temp["brew"]);
        var arch = RuntimeInformation.OSArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        var run = _machine
            .Run(
                "ruby",
                [
                    StandIn,
                    _formula,
                    OperatingSystem.IsMacOS() ? "macos" : "linux",
                    arch,
                    archive,
                    prefix.Path,
                ]
            )
            .Succeeded();
        Assert.EndsWith("The test passed\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "\"/opt/homebrew/opt/home-sync/bin/home-sync\", \"daemon\"",
            run.Out,
            StringComparison.Ordinal
        );
        var keg = new Folder(prefix[$"Cellar/home-sync/{Version()}"]);
        Assert.Equal(
            [
                "bin/home-sync",
                "etc/bash_completion.d/home-sync",
                "share/fish/vendor_completions.d/home-sync.fish",
                .. Schemas.Select(name => $"share/home-sync/schemas/{name}"),
                "share/man/man1/home-sync.1",
                "share/zsh/site-functions/_home-sync",
            ],
            Directory
                .EnumerateFiles(keg.Path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(keg.Path, file))
                .Order(StringComparer.Ordinal)
        );
    }

    private static IEnumerable<string> Schemas =>
        Directory
            .EnumerateFiles(Path.Combine(Checkout.Root, "packaging/schemas"))
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal);

    [ToolTheory("ruby", "ruby")]
    [InlineData("macos", "arm64")]
    [InlineData("macos", "x64")]
    [InlineData("linux", "arm64")]
    [InlineData("linux", "x64")]
    public void Takes_the_archive_of_its_platform(string system, string arch)
    {
        var platform = $"{system}-{arch}";
        Fill("9.8.7", Sums("9.8.7")).Succeeded();
        var run = _machine.Run("ruby", [StandIn, _formula, system, arch]).Succeeded();
        Assert.Equal(
            "https://github.com/brunogama/home-sync/releases/download/v9.8.7/"
                + $"home-sync-9.8.7-{platform}.tar.gz\n{SumOf(platform)}\n",
            run.Out
        );
    }

    [Fact]
    public void Stays_as_it_is_when_a_sum_is_missing()
    {
        var run = Fill(
            "9.8.7",
            Sums("9.8.7").Replace("linux-x64", "linux-x86", StringComparison.Ordinal)
        );
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("No sum for home-sync-9.8.7-linux-x64.tar.gz", run.Err);
        Assert.Equal(File.ReadAllText(InTree(Packaged)), File.ReadAllText(_formula));
    }

    [Fact]
    public void Is_of_this_version() =>
        Assert.Contains(
            $"  version \"{Version()}\"\n",
            File.ReadAllText(_formula),
            StringComparison.Ordinal
        );

    private static string InTree(string name) => Path.Combine(Checkout.Root, name);

    private string Version() => _machine.HomeSync("version").Succeeded().Out.Trim().Split(' ')[^1];

    private string Archive() =>
        _machine
            .Run(InTree("packaging/archive"), [NativeBinary.Path, _machine.Temp["out"]])
            .Succeeded()
            .Out.Trim();

    /// <summary>The sums of a release in which only this archive is real.</summary>
    private string Sum(string archive)
    {
        var real = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(archive)));
        var name = Path.GetFileName(archive);
        var others = Sums(Version())
            .Split('\n')
            .Where(line => !line.EndsWith(name, StringComparison.Ordinal));
        return string.Join('\n', others) + $"{real}  {name}\n";
    }

    private static string Sums(string version) =>
        string.Concat(
            new[] { "macos-arm64", "macos-x64", "linux-arm64", "linux-x64" }.Select(platform =>
                $"{SumOf(platform)}  home-sync-{version}-{platform}.tar.gz\n"
            )
        );

    private static string SumOf(string platform) =>
        Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(platform)));

    private Run Fill(string version, string sums) =>
        _machine.Run(
            InTree("packaging/homebrew/fill"),
            [version, _machine.Temp.Write("sums", sums), _formula]
        );
}
