using System.Collections.Concurrent;

namespace HomeSync.Core.Platform;

/// <summary>The system's own watcher of a whole tree (FSEvents on a Mac), of which only some folders are wanted.</summary>
internal sealed class OtherFolderWatch : IFolderWatch
{
    private readonly ConcurrentQueue<FolderEvent> happened = new();
    private readonly FileSystemWatcher watcher;
    private readonly Action wake;
    private volatile HashSet<string> wanted = [];

    /// <param name="top">Every folder that will be followed is in here.</param>
    /// <param name="wake">Called when there is something to take, from another thread.</param>
    /// <exception cref="WatchLimitException">The system allows no more.</exception>
    public OtherFolderWatch(string top, Action wake)
    {
        this.wake = wake;
        watcher = new FileSystemWatcher(top) { IncludeSubdirectories = true };
        watcher.Changed += (_, e) => Note(e.FullPath);
        watcher.Created += (_, e) => Note(e.FullPath);
        watcher.Deleted += (_, e) => Note(e.FullPath);
        watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath);
            Note(e.FullPath);
        };
        watcher.Error += (_, _) => Add(FolderEvent.Lost);
        try
        {
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException limit)
        {
            watcher.Dispose();
            throw new WatchLimitException(limit.Message);
        }
    }

    public int Descriptor => -1;

    public void Follow(IReadOnlyCollection<string> folders) =>
        wanted = folders.ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<FolderEvent> Take()
    {
        var taken = new List<FolderEvent>();
        while (happened.TryDequeue(out var one))
            taken.Add(one);
        return taken;
    }

    public void Dispose() => watcher.Dispose();

    private void Note(string path)
    {
        if (wanted.Contains(Path.GetDirectoryName(path) ?? "") || wanted.Contains(path))
            Add(new FolderEvent(path));
    }

    private void Add(FolderEvent one)
    {
        happened.Enqueue(one);
        wake();
    }
}
