using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Guard;

/// <summary>What the user lets pass: a file at the top of the repository, so that it is the same on all machines and can be reviewed.</summary>
public sealed class AllowList
{
    /// <summary>Its name.</summary>
    public const string Name = ".home-sync-allow";

    private const string Heading =
        "# What home-sync lets pass although it looks like a secret: PATH, or PATH:RULE, one a line.\n";

    private readonly RepositoryPlace place;
    private readonly byte[]? content;
    private readonly List<AllowedEntry> entries = [];

    private AllowList(RepositoryPlace place, byte[]? content)
    {
        (this.place, this.content) = (place, content);
        foreach (var line in ByteText.Decode(content).Split('\n'))
        {
            if (AllowedEntry.Parse(line) is { } entry)
                entries.Add(entry);
        }
    }

    /// <summary>The list of a repository; empty when there is none yet.</summary>
    /// <exception cref="GitException">Something else has its name: what came with a repository may lead anywhere.</exception>
    public static AllowList Of(RepositoryPlace place)
    {
        var file = FileIn(place);
        switch (RawFile.KindOf(file))
        {
            case RawKind.Missing:
                return new AllowList(place, null);
            case RawKind.File:
                using (var stream = new FileStream(RawFile.Open(file), FileAccess.Read))
                {
                    var bytes = new byte[stream.Length];
                    stream.ReadExactly(bytes);
                    return new AllowList(place, bytes);
                }
            default:
                throw new GitException($"{Name} is not a regular file, so it is not read")
                {
                    Code = "allow-list",
                    Where = [("Repository", place.WorkTree)],
                    Run = [$"ls -ld {Text.Shown.ShellWord(file)}"],
                };
        }
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="path">A file or folder, from the top of the working tree.</param>
    /// <param name="rule">The rule; null for all.</param>
    /// <param name="write">Whether the file is written.</param>
    /// <returns>The line; null when the list says so already.</returns>
    /// <exception cref="IOException">The file can't be written.</exception>
    /// <exception cref="GitException">Somebody else wrote it in that moment.</exception>
    public string? Add(string path, string? rule, bool write)
    {
        var entry = new AllowedEntry(path, rule);
        foreach (var known in entries)
        {
            if (known.Path == path && (known.Rule is null || known.Rule == rule))
                return null;
        }
        if (write)
            Write(entry);
        return entry.ToString();
    }

    /// <summary>Whether a file may break a rule.</summary>
    internal bool Holds(string path, string rule)
    {
        foreach (var entry in entries)
        {
            if (entry.Holds(path, rule))
                return true;
        }
        return false;
    }

    private void Write(AllowedEntry entry)
    {
        var file = FileIn(place);
        if (content is null)
        {
            // Not through a link that was put there meanwhile.
            using var fresh = new FileStream(file, FileMode.CreateNew, FileAccess.Write);
            fresh.Write(ByteText.Encode($"{Heading}{entry}\n"));
            return;
        }
        var end = content.Length > 0 && content[^1] != '\n' ? "\n" : "";
        if (
            !FileReplacement.Replace(
                file,
                content,
                [.. content, .. ByteText.Encode($"{end}{entry}\n")]
            )
        )
        {
            throw new GitException($"{Name} was changed by somebody else in this moment")
            {
                Code = "allow-list",
                Where = [("Repository", place.WorkTree)],
            };
        }
    }

    private static string FileIn(RepositoryPlace place) => place.PathOf(Name);
}
