using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>git's own lock on the index, with our operation's id in it: no other git changes the index meanwhile.</summary>
/// <param name="path">The repository's <c>index.lock</c>.</param>
internal sealed class IndexLock(string path)
{
    /// <summary>Takes it, content and all in one step: an empty one could be anybody's.</summary>
    /// <param name="id">The operation's id.</param>
    /// <param name="room">A folder on the same file system.</param>
    /// <returns>False when somebody else holds it.</returns>
    public bool TryTake(string id, string room)
    {
        var fresh = Path.Combine(room, "index.lock");
        File.WriteAllBytes(fresh, Content(id));
        return RawFile.MoveToFreeName(fresh, path);
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
        return file.Exists
            && file.Length < 200
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(Content(id));
    }

    private static byte[] Content(string id) => Encoding.ASCII.GetBytes($"home-sync {id}\n");
}
