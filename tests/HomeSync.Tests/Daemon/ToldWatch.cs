using HomeSync.Core.Platform;

namespace HomeSync.Tests.Daemon;

/// <summary>Knows only what a test tells it.</summary>
internal sealed class ToldWatch : IFolderWatch
{
    private readonly List<FolderEvent> told = [];

    public int Descriptor => -1;

    public void Tell(string path) => told.Add(new(path));

    public void Follow(IReadOnlyCollection<string> folders) { }

    public IReadOnlyList<FolderEvent> Take()
    {
        FolderEvent[] taken = [.. told];
        told.Clear();
        return taken;
    }

    public void Dispose() { }
}
