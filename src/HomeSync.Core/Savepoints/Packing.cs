using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Packs a repository's refs once many savepoints have gathered: each is a file of its own until then,
/// which every fetch reads. git's own maintenance does that too, but only where many objects have gathered.
/// </summary>
internal sealed class Packing(GitProgram git, GitSettings settings)
{
    /// <summary>So many are read in a few milliseconds.</summary>
    public const int Most = 100;

    public void Run(CancellationToken cancelled)
    {
        if (Loose().Take(Most + 1).Count() <= Most || !MayPack(cancelled))
            return;
        // By way of its maintenance, which only one git does at a time. Whatever keeps it from that: what
        // was to be done is done, and the next operation tries again.
        git.Try(
            new GitCall("maintenance", "run", "--quiet", "--task=pack-refs")
            {
                Work = GitWork.Heavy,
            },
            cancelled
        );
    }

    private bool MayPack(CancellationToken cancelled)
    {
        try
        {
            return settings.PacksRefs(cancelled);
        }
        catch (GitException)
        {
            return false;
        }
    }

    /// <summary>Where refs are kept in tables, there are none, and git packs them by itself.</summary>
    private IEnumerable<string> Loose() =>
        FolderFiles.Below(Path.Combine(git.Place.Common, SavepointWriter.Folder));
}
