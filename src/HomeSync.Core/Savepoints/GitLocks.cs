using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Lock files that a git of ours left because it was killed together with us; git never removes them,
/// and stops at them from then on. Asked when our own lock is held and all our children have ended.
/// </summary>
internal sealed class GitLocks(RepositoryPlace place)
{
    /// <summary>A git that is at work on a ref has its lock for milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>For those that the user's own git takes too; git itself waits a second for the longest of them.</summary>
    private static readonly TimeSpan LongPatience = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>Some file systems tell times in whole seconds.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromSeconds(1);

    /// <summary>What a fetch, a push and git's maintenance lock besides single refs; and what only stands there under a lock.</summary>
    private static readonly string[] Shared =
    [
        "packed-refs.new",
        "packed-refs.lock",
        "reftable/tables.list.lock",
        "gc.pid.lock",
        "objects/maintenance.lock",
        "objects/info/commit-graph.lock",
        "objects/info/commit-graphs/commit-graph-chain.lock",
        "objects/pack/multi-pack-index.lock",
    ];

    /// <summary>Those of refs that nobody but us ever changes.</summary>
    public void ReleaseOwn(CancellationToken cancelled) =>
        Release(In("refs/home-sync"), Patience, cancelled);

    /// <summary>
    /// Those that have been there since an operation that was killed. A branch changes only in a move; but
    /// git's maintenance takes its lock too, and leaves it empty, and a backup is a branch that is made.
    /// </summary>
    /// <param name="begun">When that operation began, by the clock of the disk.</param>
    /// <param name="cancelled">Asks us to stop waiting.</param>
    /// <returns>Those that were removed.</returns>
    public IReadOnlyList<string> ReleaseSince(DateTimeOffset begun, CancellationToken cancelled)
    {
        var files = In("refs/remotes")
            .Concat(In("refs/tags"))
            .Concat(In("logs"))
            .Concat(In("refs/heads", "backup-*.lock"))
            .Concat(In("refs/heads").Append(HeadLock).Where(IsEmpty))
            .Concat(Shared.Select(name => Path.Combine(place.Common, name)))
            .Append(Path.Combine(place.GitDir, "reftable/tables.list.lock"))
            .Distinct();
        return Release(
            files.Where(file => IsSince(file, (begun - Grain).UtcDateTime)),
            LongPatience,
            cancelled
        );
    }

    /// <summary>
    /// Those of a move that was interrupted: no git moves the checked-out branch without the index, and
    /// that was locked by us from before the journal was written until now.
    /// </summary>
    public void Release(Journal journal, string journalFile, CancellationToken cancelled)
    {
        string[] files = [HeadLock, Path.Combine(place.Common, $"{journal.Branch}.lock")];
        var begun = File.GetLastWriteTimeUtc(journalFile);
        Release(files.Where(file => IsOf(journal, file, begun)), Patience, cancelled);
    }

    private string HeadLock => Path.Combine(place.GitDir, "HEAD.lock");

    private static bool IsEmpty(string file) => new FileInfo(file) is { Exists: true, Length: 0 };

    private IEnumerable<string> In(string folder, string pattern = "*.lock")
    {
        var path = Path.Combine(place.Common, folder);
        return Directory.Exists(path)
            ? Directory.EnumerateFiles(path, pattern, SearchOption.AllDirectories)
            : [];
    }

    private static bool IsSince(string file, DateTime begun) =>
        File.Exists(file) && File.GetLastWriteTimeUtc(file) >= begun;

    /// <summary>git writes the commit that the branch is to move to into the lock, or hasn't yet.</summary>
    private static bool IsOf(Journal journal, string file, DateTime begun)
    {
        if (!IsSince(file, begun))
            return false;
        var content = File.ReadAllText(file).TrimEnd('\n');
        return content.Length == 0 || content == journal.NewTip || content == journal.OldTip;
    }

    /// <summary>Removes those that are still the very same files after a while.</summary>
    private static List<string> Release(
        IEnumerable<string> files,
        TimeSpan patience,
        CancellationToken cancelled
    )
    {
        var left = files
            .Select(file => (File: file, Made: File.GetLastWriteTimeUtc(file)))
            .ToList();
        for (var wait = patience; wait > TimeSpan.Zero && left.Count > 0; wait -= Step)
        {
            cancelled.WaitHandle.WaitOne(Step);
            cancelled.ThrowIfCancellationRequested();
            left.RemoveAll(l => !File.Exists(l.File) || File.GetLastWriteTimeUtc(l.File) != l.Made);
        }
        foreach (var (file, _) in left)
            RawFile.Delete(file);
        return [.. left.Select(l => l.File)];
    }
}
