using System.Security.Cryptography;
using System.Text;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.RandomSequences;

/// <summary>What a machine's repository holds: contents by the names that git gives them.</summary>
/// <param name="Live">Every file of the working tree, ignored and untracked ones too: content and permissions.</param>
/// <param name="Staged">What the index has.</param>
/// <param name="Tips">Where branches, tags, savepoints and HEAD are.</param>
/// <param name="Reachable">Every object that one of these has.</param>
internal sealed record Contents(
    IReadOnlyDictionary<string, (string Id, UnixFileMode Mode)> Live,
    IReadOnlySet<string> Staged,
    IReadOnlySet<string> Tips,
    IReadOnlySet<string> Reachable
)
{
    public static Contents Of(Machine machine)
    {
        var top = machine.Dotfiles.Path;
        var live = Directory
            .EnumerateFiles(top, "*", SearchOption.AllDirectories)
            .Where(file => !file.StartsWith($"{top}/.git/", StringComparison.Ordinal))
            // A log grows, and a lock says who has it: these are home-sync's own to change.
            .Where(file => !file.StartsWith($"{top}/config/", StringComparison.Ordinal))
            .ToDictionary(
                file => Path.GetRelativePath(top, file),
                file => (BlobOf(File.ReadAllBytes(file)), File.GetUnixFileMode(file))
            );
        return new(
            live,
            Words(machine.Git("ls-files", "--stage")).ToHashSet(),
            Words(machine.Git("for-each-ref", "--format=%(objectname)"))
                .Append(machine.Tip())
                .ToHashSet(),
            Words(machine.Git("rev-list", "--objects", "--all", "HEAD")).ToHashSet()
        );
    }

    /// <summary>What was there once and is nowhere now.</summary>
    public IEnumerable<string> Lost(Contents before)
    {
        var still = Reachable
            .Concat(Staged)
            .Concat(Live.Values.Select(file => file.Id))
            .ToHashSet();
        return before
            .Live.Select(file => (Where: file.Key, file.Value.Id))
            .Concat(before.Staged.Select(id => (Where: "the index", Id: id)))
            .Concat(before.Tips.Select(id => (Where: "a branch", Id: id)))
            .Where(content => content.Id.Length == 40 && !still.Contains(content.Id))
            .Select(content => $"{content.Id} of {content.Where}");
    }

    private static string BlobOf(byte[] content) =>
        Convert.ToHexStringLower(
#pragma warning disable CA5350 // git's own name of a content
            SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content])
#pragma warning restore CA5350
        );

    /// <summary>The objects named in git's lists, among other words.</summary>
    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', '\n', '\t'])
            .Where(word => word.Length == 40 && word.All(char.IsAsciiHexDigitLower));
}
