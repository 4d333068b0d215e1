using System.IO.Compression;
using HomeSync.Scenarios.Service;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Packages;

public sealed class TheDebianPackage : IDisposable
{
    private readonly Machine _machine = new();

    public void Dispose() => _machine.Dispose();

    [DpkgFact]
    public void Is_installed_used_and_removed()
    {
        var system = new DebianSystem(_machine);
        system.Dpkg("--install", Build()).Succeeded();
        Assert.Equal(
            File.ReadAllBytes(NativeBinary.Path),
            system.Root.ReadBytes("usr/bin/home-sync")
        );
        Assert.Contains("home-sync (", Unpacked(system, "usr/share/doc/home-sync/changelog.gz"));
        Assert.Equal(
            File.ReadAllText(Path.Combine(Checkout.Root, "packaging/man/home-sync.1")),
            Unpacked(system, "usr/share/man/man1/home-sync.1.gz")
        );
        Assert.Equal(
            File.ReadAllText(Answer.SchemaOf("error")),
            system.Root.Read("usr/share/home-sync/schemas/error.schema.json")
        );
        Assert.Equal("", system.Dpkg("--verify", "home-sync").Succeeded().Out);

        var program = system.Root["usr/bin/home-sync"];
        _machine.Run(program, ["setup", "--init", "--yes"]).Succeeded();
        var repository = new Folder(_machine.Home[".dotfiles"]);
        repository.Write(".zshrc", "export EDITOR=vi\n");
        _machine.Git("-C", repository.Path, "add", ".");
        _machine.Git("-C", repository.Path, "commit", "--quiet", "--message", "Begin");
        repository.Write(".zshrc", "export EDITOR=vim\n");
        _machine.Run(program, ["sync", "--force"]).Succeeded();
        Assert.Equal("", _machine.Git("-C", repository.Path, "status", "--short"));

        system.Dpkg("--remove", "home-sync").Succeeded();
        Assert.Empty(system.Files);
        // Nothing was configured in /etc, so not even a name is left to purge.
        Assert.DoesNotContain(
            "Package: home-sync",
            system.Root.Read("var/lib/dpkg/status"),
            StringComparison.Ordinal
        );
        system.Dpkg("--purge", "home-sync");
        Assert.Empty(system.Files);
        Assert.Equal("export EDITOR=vim\n", repository.Read(".zshrc"));
        Assert.True(File.Exists(_machine.Paths.ConfigFile));
    }

    [DpkgFact]
    public void Is_refused_where_git_is_too_old()
    {
        var system = new DebianSystem(_machine, git: "1:2.30.2-1");
        var run = system.Dpkg("--install", Build());
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("home-sync depends on git (>= 1:2.38)", run.Err, StringComparison.Ordinal);
    }

    [ToolFact("dpkg-deb", "dpkg")]
    public void Is_the_same_each_time_it_is_built()
    {
        var first = File.ReadAllBytes(Build());
        Assert.Equal(first, File.ReadAllBytes(Build()));
    }

    [ToolFact("dpkg-deb systemd-analyze", "dpkg systemd")]
    public void Has_a_unit_that_systemd_understands()
    {
        var files = new Folder(_machine.Temp["files"]);
        _machine.Run("dpkg-deb", ["--extract", Build(), files.Path]).Succeeded();
        var unit = files.Read("usr/lib/systemd/user/home-sync.service");
        Assert.Contains("\nExecStart=/usr/bin/home-sync daemon\n", unit, StringComparison.Ordinal);
        Assert.DoesNotContain("@", unit, StringComparison.Ordinal);
        Assert.DoesNotContain("Environment", unit, StringComparison.Ordinal);
        // The program isn't in its place here.
        var here = files.Write(
            "home-sync.service",
            unit.Replace("/usr/bin/home-sync", NativeBinary.Path, StringComparison.Ordinal)
        );
        Assert.Equal((0, ""), UnitCheck.Of(_machine, here));
        // And it is this unit that was looked at.
        files.Delete("home-sync.service");
        files.Write("home-sync.service", unit);
        Assert.Contains("/usr/bin/home-sync", UnitCheck.Of(_machine, here).Said);
    }

    private static string Unpacked(DebianSystem system, string name)
    {
        using var file = File.OpenRead(system.Root[name]);
        using var text = new StreamReader(new GZipStream(file, CompressionMode.Decompress));
        return text.ReadToEnd();
    }

    private string Build() =>
        _machine
            .Run(
                Path.Combine(Checkout.Root, "packaging/deb/build"),
                [NativeBinary.Path, _machine.Temp["out"]],
                new() { ["SOURCE_DATE_EPOCH"] = "1700000000" }
            )
            .Succeeded()
            .Out.Trim();
}
