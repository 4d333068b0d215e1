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

    private readonly LockNames names = new(place);

    /// <summary>Those of refs that nobody but us ever changes.</summary>
    public void ReleaseOwn(CancellationToken cancelled) =>
        Release(names.OfOurRefs, Patience, _ => { }, cancelled);

    /// <summary>Those that were made while an operation ran that was killed.</summary>
    /// <param name="begun">When it began, by the clock of the disk.</param>
    /// <param name="over">When it was over at the latest.</param>
    /// <param name="removed">Told of each.</param>
    /// <param name="cancelled">Asks us to stop waiting.</param>
    /// <exception cref="IOException">One can't be removed.</exception>
    public void ReleaseBetween(
        DateTimeOffset begun,
        DateTimeOffset over,
        Action<string> removed,
        CancellationToken cancelled
    )
    {
        var (from, to) = ((begun - Grain).UtcDateTime, (over + Grain).UtcDateTime);
        bool IsOfThen(string file) => IsSince(file, from) && File.GetLastWriteTimeUtc(file) <= to;
        Release(
            names
                .Brief.Where(file => IsOfThen(file) && OpenFiles.Hold(file) != true)
                // Where the system doesn't tell who has it open, it stays.
                .Concat(
                    names.Lasting.Where(file => IsOfThen(file) && OpenFiles.Hold(file) == false)
                ),
            LongPatience,
            removed,
            cancelled
        );
    }

    /// <summary>
    /// Those of a move that was interrupted: no git moves the checked-out branch without the index, and
    /// that was locked by us from before the journal was written until now.
    /// </summary>
    public void Release(Journal journal, string journalFile, CancellationToken cancelled)
    {
        string[] files = [names.Head, Path.Combine(place.Common, $"{journal.Branch}.lock")];
        var begun = File.GetLastWriteTimeUtc(journalFile);
        // git's maintenance takes them as well, without moving anything.
        Release(files.Where(file => IsOf(journal, file, begun)), LongPatience, _ => { }, cancelled);
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
    private static void Release(
        IEnumerable<string> files,
        TimeSpan patience,
        Action<string> removed,
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
        {
            RawFile.Delete(file);
            removed(file);
        }
    }
}
