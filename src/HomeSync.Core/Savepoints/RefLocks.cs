using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Lock files of refs that a git of ours left because it was killed together with us; git never removes
/// them. Asked when our own lock is held and all our children have ended.
/// </summary>
internal sealed class RefLocks(RepositoryPlace place)
{
    /// <summary>A git that is at work has one for milliseconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Those of refs that nobody but us ever changes.</summary>
    public void ReleaseOwn(CancellationToken cancelled)
    {
        var folder = Path.Combine(place.Common, "refs", "home-sync");
        if (!Directory.Exists(folder))
            return;
        foreach (
            var file in Directory.EnumerateFiles(folder, "*.lock", SearchOption.AllDirectories)
        )
        {
            if (Stays(file, cancelled))
                RawFile.Delete(file);
        }
    }

    /// <summary>
    /// Those of a move that was interrupted: no git moves the checked-out branch without the index, and
    /// that was locked by us from before the journal was written until now.
    /// </summary>
    public void Release(Journal journal, string journalFile, CancellationToken cancelled)
    {
        string[] files =
        [
            Path.Combine(place.GitDir, "HEAD.lock"),
            Path.Combine(place.Common, $"{journal.Branch}.lock"),
        ];
        var begun = File.GetLastWriteTimeUtc(journalFile);
        foreach (var file in files)
        {
            if (IsOf(journal, file, begun) && Stays(file, cancelled))
                RawFile.Delete(file);
        }
    }

    /// <summary>git writes the commit that the branch is to move to into the lock, or hasn't yet.</summary>
    private static bool IsOf(Journal journal, string file, DateTime begun)
    {
        if (!File.Exists(file) || File.GetLastWriteTimeUtc(file) < begun)
            return false;
        var content = File.ReadAllText(file).TrimEnd('\n');
        return content.Length == 0 || content == journal.NewTip || content == journal.OldTip;
    }

    /// <summary>Whether the very same file is still there after a while.</summary>
    private static bool Stays(string file, CancellationToken cancelled)
    {
        var made = File.GetLastWriteTimeUtc(file);
        for (var left = Patience; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(50))
        {
            cancelled.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(50));
            cancelled.ThrowIfCancellationRequested();
            if (!File.Exists(file) || File.GetLastWriteTimeUtc(file) != made)
                return false;
        }
        return true;
    }
}
