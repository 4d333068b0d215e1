using System.Security.Cryptography;
using System.Text;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Faults;

/// <summary>All content that a person has in a repository, by git's names of it.</summary>
/// <param name="Files">The working tree's files: name, and content or link target, each as it is.</param>
/// <param name="Objects">What is staged, and all that a branch, tag or savepoint holds.</param>
internal sealed record Belongings(
    IReadOnlyDictionary<string, string> Files,
    IReadOnlySet<string> Objects
)
{
    public static Belongings Of(Machine machine)
    {
        var files = Directory
            .EnumerateFiles(
                machine.Dotfiles.Path,
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
            .Select(path => Path.GetRelativePath(machine.Dotfiles.Path, path))
            .Where(name =>
                !name.StartsWith(".git", StringComparison.Ordinal) || name == ".gitignore"
            )
            .ToDictionary(name => name, name => IdOf(machine.Dotfiles[name]));
        return new(
            files,
            machine.Dotfiles.Has(".git") ? ObjectsOf(machine) : new HashSet<string>()
        );
    }

    /// <summary>What of an earlier state can't be reached any more; empty when all can.</summary>
    public IEnumerable<string> Missing(Belongings earlier)
    {
        var here = Files.Values.Concat(Objects).ToHashSet();
        return earlier
            .Files.Where(file => !here.Contains(file.Value))
            .Select(file => $"{file.Key} ({file.Value})")
            .Concat(earlier.Objects.Where(id => !here.Contains(id)));
    }

    /// <summary>All of it but what these files hold.</summary>
    public Belongings Without(params string[] names) =>
        this with
        {
            Files = Files.Where(file => !names.Contains(file.Key)).ToDictionary(),
        };

    private static HashSet<string> ObjectsOf(Machine machine)
    {
        var reachable = machine.Git("rev-list", "--objects", "--no-object-names", "--all", "HEAD");
        var staged = machine
            .Git("ls-files", "--stage")
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' ')[1]);
        return [.. reachable.Split('\n'), .. staged];
    }

    private static string IdOf(string path)
    {
        var content = new FileInfo(path).LinkTarget is { } target
            ? Encoding.UTF8.GetBytes(target)
            : File.ReadAllBytes(path);
        byte[] blob = [.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content];
#pragma warning disable CA5350 // It is git's name of it.
        return Convert.ToHexStringLower(SHA1.HashData(blob));
#pragma warning restore CA5350
    }
}
