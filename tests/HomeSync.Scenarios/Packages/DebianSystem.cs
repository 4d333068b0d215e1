using HomeSync.TestKit;

namespace HomeSync.Scenarios.Packages;

/// <summary>A Debian system in a folder, with a database of its own; nothing of the real one is touched.</summary>
internal sealed class DebianSystem
{
    private readonly Machine _machine;

    /// <param name="machine">Whose temporary folder it is in.</param>
    /// <param name="git">The version of git that its database says is installed.</param>
    public DebianSystem(Machine machine, string git = "1:2.39.5-0+deb12u2")
    {
        _machine = machine;
        Root = new Folder(machine.Temp["system"]);
        foreach (var folder in new[] { "info", "updates", "triggers" })
            Directory.CreateDirectory(Root[$"var/lib/dpkg/{folder}"]);
        // Nothing else: that is all the program needs.
        Root.Write("var/lib/dpkg/status", Installed("git", git) + Installed("libc6", "2.99"));
        foreach (var package in new[] { "git", "libc6" })
            Root.Write($"var/lib/dpkg/info/{package}.list", "/.\n");
    }

    public Folder Root { get; }

    /// <summary>The files that a package could have put there.</summary>
    public IReadOnlyList<string> Files =>
        [
            .. Directory
                .EnumerateFileSystemEntries(Root.Path, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root.Path, file))
                .Where(file => !file.StartsWith("var", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

    // Where containers leave documents out, dpkg is told so for all systems.
    public Run Dpkg(params string[] arguments) =>
        _machine.Run(
            "dpkg",
            [
                $"--root={Root.Path}",
                "--force-script-chrootless",
                $"--log={Root["var/dpkg.log"]}",
                "--path-include=*",
                .. arguments,
            ]
        );

    private static string Installed(string package, string version) =>
        $"""
            Package: {package}
            Status: install ok installed
            Maintainer: Nobody <nobody@example.org>
            Architecture: all
            Multi-Arch: foreign
            Version: {version}
            Description: stands for the real one


            """;
}
