using System.Text;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>git's own lock on the index, with our operation's id in it: no other git changes the index meanwhile.</summary>
/// <param name="path">The repository's <c>index.lock</c>.</param>
/// <param name="draft">A name on the same file system, where it is written before it stands there.</param>
internal sealed class IndexLock(string path, string draft)
{
    /// <returns>False when somebody else holds it.</returns>
    public bool TryTake(string id)
    {
        // Never there without our id in it: git's own is empty while git works, and must not be taken for ours.
        File.WriteAllBytes(draft, Content(id));
        // Nor when the power goes: the journal, which is flushed, would then be with somebody else's lock.
        RawFile.Flush(draft);
        if (RawMove.ToFreeName(draft, path))
            return true;
        RawFile.Delete(draft);
        return false;
    }

    /// <summary>Releases it if it is the one that carries this id.</summary>
    public void Release(string id)
    {
        if (IsOurs(id))
            RawFile.Delete(path);
    }

    /// <summary>Whether it is there and carries this id.</summary>
    public bool IsOurs(string id)
    {
        var content = Content(id);
        var file = new FileInfo(path);
        return file.Exists
            && file.Length == content.Length
            && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);
    }

    /// <summary>Whether a lock on an index is one of home-sync's, whichever operation's.</summary>
    public static bool IsHomeSyncs(string path) =>
        File.Exists(path)
        && File.ReadAllText(path).StartsWith("home-sync ", StringComparison.Ordinal);

    private static byte[] Content(string id) => Encoding.ASCII.GetBytes($"home-sync {id}\n");
}
