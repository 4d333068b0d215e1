using HomeSync.Core.Platform;

namespace HomeSync.Core.Daemon;

/// <summary>The program that runs, and whether another one stands in its place by now.</summary>
internal sealed class OwnProgram
{
    private readonly string path;
    private readonly (string, long, DateTime)? before;

    /// <param name="path">As it was started: where it is a link, an upgrade may only change where that leads.</param>
    public OwnProgram(string path)
    {
        this.path = path;
        before = IdentityOf(path);
    }

    /// <summary>Whether a new one is there; not while there is none at all, which nobody could start.</summary>
    public bool IsReplaced => IdentityOf(path) is { } now && before is { } then && now != then;

    public string Path => path;

    private static (string, long, DateTime)? IdentityOf(string path)
    {
        try
        {
            var file = new FileInfo(RealPath.OrItself(path));
            return file.Exists ? (file.FullName, file.Length, file.LastWriteTimeUtc) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
