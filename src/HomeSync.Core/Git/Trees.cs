using HomeSync.Core.Errors;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>Single files in the object database.</summary>
internal sealed class Trees(GitProgram git)
{
    /// <summary>What a tree, or a commit's tree, holds at a path; null when it holds nothing there.</summary>
    /// <exception cref="GitException">There is no such tree.</exception>
    public TreeEntry? Entry(string tree, string path, CancellationToken cancelled)
    {
        var call = new GitCall("ls-tree", "-z", "--full-tree", tree, "--", path);
        var entry = NulFields.Of(git.Ask(call, cancelled).Output).FirstOrDefault();
        return entry?.Split('\t')[0].Split(' ') is [var mode, _, var id]
            ? new TreeEntry(mode, id)
            : null;
    }

    /// <summary>Those of these objects that the repository hasn't.</summary>
    public HashSet<string> Absent(IReadOnlyCollection<string> ids, CancellationToken cancelled)
    {
        const string missing = " missing";
        if (ids.Count == 0)
            return [];
        var call = new GitCall("cat-file", "--batch-check")
        {
            Work = GitWork.Heavy,
            Input = stream => stream.Write(ByteText.Encode(string.Join('\n', ids) + "\n")),
        };
        return git.Ask(call, cancelled)
            .Text.Split('\n')
            .Where(line => line.EndsWith(missing, StringComparison.Ordinal))
            .Select(line => line[..^missing.Length])
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether the object database has an object.</summary>
    public bool Has(string id, CancellationToken cancelled) =>
        git.Try(new GitCall("cat-file", "-e", id), cancelled).Succeeded;

    /// <summary>Whether git turns a file's content into another one for the working tree, or into what it keeps.</summary>
    public bool IsFiltered(string path, CancellationToken cancelled)
    {
        var call = new GitCall("check-attr", "-z", "filter", "--", path);
        return NulFields.Of(git.Ask(call, cancelled).Output)
            is not [_, _, "unspecified" or "unset"];
    }

    /// <summary>A file's content as git keeps it, before any filter.</summary>
    /// <exception cref="GitException">There is no such object.</exception>
    public byte[] Content(string blob, CancellationToken cancelled) =>
        git.Ask(new GitCall("cat-file", "blob", blob) { Work = GitWork.Heavy }, cancelled).Output;

    /// <summary>Keeps a content as it is, without filters.</summary>
    /// <returns>Its object.</returns>
    /// <exception cref="GitException">It can't be written.</exception>
    public string Keep(byte[] content, CancellationToken cancelled)
    {
        var call = new GitCall("hash-object", "-w", "--no-filters", "--stdin")
        {
            Work = GitWork.Heavy,
            Durable = true,
            Input = stream => stream.Write(content),
        };
        return git.Ask(call, cancelled).Text.TrimEnd('\n');
    }
}
