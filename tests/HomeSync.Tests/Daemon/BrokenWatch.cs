using HomeSync.Core.Platform;

namespace HomeSync.Tests.Daemon;

/// <summary>Something happened, and whoever asks what is told that they may not know.</summary>
internal sealed class BrokenWatch : IFolderWatch
{
    public int Descriptor => -1;

    public void Follow(IReadOnlyCollection<string> folders) { }

    public IReadOnlyList<FolderEvent> Take() => throw new UnauthorizedAccessException("No");

    public void Dispose() { }
}
