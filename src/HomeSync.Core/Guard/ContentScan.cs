using System.Text;
using HomeSync.Core.Git;

namespace HomeSync.Core.Guard;

/// <summary>Looks through contents: with one call of git for all that are objects, and for no other.</summary>
internal sealed class ContentScan(GitProgram git)
{
    /// <summary>What each content holds, in their order.</summary>
    /// <param name="contents">What is to be looked through.</param>
    /// <param name="objects">A further folder of objects; null for none.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public List<List<Finding>> Of(
        List<GuardedContent> contents,
        string? objects,
        CancellationToken cancelled
    )
    {
        var kept = new List<string>();
        foreach (var content in contents)
        {
            if (content.Target is null)
                kept.Add(content.Id);
        }
        var scanned = new Queue<List<Finding>>(Of(kept, objects, cancelled));
        var found = new List<List<Finding>>();
        foreach (var content in contents)
            found.Add(content.Target is { } target ? Of(target) : scanned.Dequeue());
        return found;
    }

    /// <summary>What each object holds, in their order.</summary>
    public List<List<Finding>> Of(List<string> ids, string? objects, CancellationToken cancelled)
    {
        var scan = new BlobScan();
        if (ids.Count == 0)
            return scan.Found;
        git.Ask(
            new GitCall("cat-file", "--batch")
            {
                Work = GitWork.Heavy,
                ObjectFolder = objects,
                SeesOriginals = true,
                Input = stream =>
                {
                    foreach (var id in ids)
                        stream.Write(Encoding.ASCII.GetBytes(id + "\n"));
                },
                Output = scan.Take,
            },
            cancelled
        );
        return scan.Found;
    }

    private static List<Finding> Of(byte[] target)
    {
        var found = new List<Finding>();
        Scanner.Look(target, 1, target.Length, found);
        return found;
    }
}
