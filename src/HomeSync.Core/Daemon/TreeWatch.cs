using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Daemon;

/// <summary>
/// Watches the folders that hold tracked files, and tells what matters from what doesn't: our own files,
/// ignored ones and those that nobody would commit don't.
/// </summary>
/// <param name="open">Makes a watch of a working tree.</param>
/// <param name="log">Hears when there can be none.</param>
internal sealed class TreeWatch(Func<string, IFolderWatch> open, Log log) : IDisposable
{
    private IFolderWatch? watch;
    private WatchedFiles? files;
    private bool isGivenUp;

    /// <summary>Names that a look found to be nothing though they are there: ignored ones.</summary>
    private readonly HashSet<ulong> nothing = [];

    /// <summary>Paths that something happened to since the last look at them.</summary>
    private readonly HashSet<string> unsure = new(StringComparer.Ordinal);

    /// <summary>Readable once something may have happened; -1 while nothing is watched.</summary>
    public int Descriptor => watch?.Descriptor ?? -1;

    /// <summary>Watches a repository as it is now.</summary>
    /// <param name="session">The repository.</param>
    /// <param name="request">What a sync would do there.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public void Follow(Session session, SyncRequest request, CancellationToken cancelled)
    {
        if (isGivenUp)
            return;
        try
        {
            if (files?.Top != session.Place.WorkTree)
                Stop();
            watch ??= open(session.Place.WorkTree);
            if (files?.IsUpToDate(session, request) == true)
            {
                files.NoteBranch();
                return;
            }
            files = new WatchedFiles(session, request, cancelled);
            nothing.Clear();
            watch.Follow(files.Folders);
        }
        catch (WatchLimitException limit)
        {
            Stop();
            isGivenUp = true;
            log.Warn(
                $"The system lets us watch no more folders ({limit.Message}), so from now on only the timer says when to sync"
            );
        }
    }

    /// <summary>Takes note of what happened since it was last asked.</summary>
    /// <returns>Whether any of it may matter.</returns>
    public bool HasChanged()
    {
        var matters = false;
        foreach (var one in watch?.Take() ?? [])
        {
            matters |= files!.Sort(one.Path) switch
            {
                FileKind.Branch => true,
                FileKind.Tracked => unsure.Add(one.Path) || true,
                FileKind.New => IsWorthALook(one.Path),
                _ => false,
            };
        }

        return matters;
    }

    /// <summary>Whether a sync would find anything; asked once files have been left alone.</summary>
    public bool IsWorthASync(Session session, SyncRequest request, CancellationToken cancelled)
    {
        if (files is null || files.IsBranchMoved)
            return true;
        var isChanged = session.IsChanged(request, files.NamesOf(unsure), cancelled);
        if (!isChanged)
        {
            nothing.UnionWith(
                unsure.Where(p => RawFile.KindOf(p) != RawKind.Missing).Select(NameHash.Of)
            );
        }
        unsure.Clear();
        return isChanged;
    }

    /// <summary>Watches nothing any more.</summary>
    public void Stop()
    {
        watch?.Dispose();
        (watch, files) = (null, null);
        nothing.Clear();
        unsure.Clear();
    }

    /// <summary>The system may allow more by now.</summary>
    public void TryAgain() => isGivenUp = false;

    public void Dispose() => Stop();

    private bool IsWorthALook(string path)
    {
        var name = NameHash.Of(path);
        if (nothing.Contains(name))
            return false;
        unsure.Add(path);
        return true;
    }
}
