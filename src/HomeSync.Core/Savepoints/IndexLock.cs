using System.Text;

namespace HomeSync.Core.Savepoints;

/// <summary>git's own lock on the index, with our operation's id in it: no other git changes the index meanwhile.</summary>
/// <param name="path">The repository's <c>index.lock</c>.</param>
internal sealed class IndexLock(string path)
{
    /// <returns>False when somebody else holds it.</returns>
    public bool TryTake(string id)
    {
        try
        {
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            file.Write(Content(id));
            return true;
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }
    }

    /// <summary>Releases it if it is the one that carries this id.</summary>
    public void Release(string id)
    {
        if (IsOurs(id))
            File.Delete(path);
    }

    private bool IsOurs(string id)
    {
        var file = new FileInfo(path);
        // Killed right after making it, we left it empty; git's own is never empty while it lasts.
        return file.Exists
            && (
                file.Length == 0
                || (
                    file.Length < 200 && File.ReadAllBytes(path).AsSpan().SequenceEqual(Content(id))
                )
            );
    }

    private static byte[] Content(string id) => Encoding.ASCII.GetBytes($"home-sync {id}\n");
}
