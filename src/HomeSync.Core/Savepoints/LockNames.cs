using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>The lock files in a repository that a git of ours may leave when it is killed.</summary>
internal sealed class LockNames(RepositoryPlace place)
{
    /// <summary>What a fetch, a push and git's maintenance lock besides refs; and what only stands there under a lock.</summary>
    private static readonly string[] Shared =
    [
        "packed-refs.new",
        "packed-refs.lock",
        "gc.pid.lock",
        "objects/info/commit-graph.lock",
        "objects/info/commit-graphs/commit-graph-chain.lock",
        "objects/pack/multi-pack-index.lock",
    ];

    public string Head => Path.Combine(place.GitDir, "HEAD.lock");

    /// <summary>Those of refs that nobody but us ever changes.</summary>
    public IEnumerable<string> OfOurRefs => In(OwnRefs.Folder.TrimEnd('/'));

    /// <summary>
    /// Those that git holds for moments. A branch changes only in a move; but git's maintenance takes its
    /// lock too, and leaves it empty, and a backup is a branch that is made.
    /// </summary>
    public IEnumerable<string> Brief =>
        In("refs")
            .Concat(In("worktrees", "HEAD.lock"))
            .Append(Head)
            .Where(file => !IsOfBranch(file) || IsEmpty(file) || IsOfBackup(file))
            .Concat(In("logs"))
            .Concat(FolderFiles.Below(Path.Combine(place.GitDir, "logs"), "*.lock"))
            .Concat(In("reftable"))
            .Concat(FolderFiles.Below(Path.Combine(place.GitDir, "reftable"), "*.lock"))
            .Concat(Shared.Select(name => Path.Combine(place.Common, name)))
            .Distinct();

    /// <summary>
    /// Those that a git that is alive and well may hold for minutes without a change; it has them open
    /// meanwhile. While it refreshes an index there is nothing in that one's.
    /// </summary>
    public IEnumerable<string> Lasting
    {
        get
        {
            yield return place.MaintenanceLock;
            yield return Path.Combine(place.Common, "config.lock");
            if (IsEmpty(place.IndexLock))
                yield return place.IndexLock;
        }
    }

    private bool IsOfBranch(string file) =>
        Path.GetFileName(file) == "HEAD.lock"
        || file.StartsWith(Path.Combine(place.Common, "refs/heads/"), StringComparison.Ordinal);

    private static bool IsOfBackup(string file) =>
        Path.GetFileName(file).StartsWith(OwnRefs.Backup, StringComparison.Ordinal);

    private static bool IsEmpty(string file) => new FileInfo(file) is { Exists: true, Length: 0 };

    private IEnumerable<string> In(string folder, string pattern = "*.lock") =>
        FolderFiles.Below(Path.Combine(place.Common, folder), pattern);
}
