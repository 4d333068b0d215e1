using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Sorts what <c>git status</c> names into what we may commit, what stays behind, and what is our own.</summary>
internal sealed class Sieve(Repository repository, OwnFiles own)
{
    /// <summary>Why a file stays behind that git doesn't know.</summary>
    public const string Untracked = "untracked";

    public Seen Sort(Seen seen, GitStatus status, SyncRequest request, CancellationToken cancelled)
    {
        var behind = new List<NotSynced>();
        // What a person staged by hand is meant to be committed, however large.
        var changed = status
            .Changed.Where(c =>
                !own.Contain(c.Path) && (c.Staged != '.' || MayCommit(c.Path, request, behind))
            )
            .ToList();
        var untracked = status
            .Untracked.Where(name => !own.Contain(name) && !IsOnlyOurs(name))
            .ToList();
        var fresh = new List<string>();
        // Where the work tree is somebody's home, all that isn't tracked is their own: keys, mail, photos.
        var takesNew = request is { Commit: true, CommitUntracked: true };
        if (takesNew && !repository.Place.IsSeparate)
        {
            foreach (var name in repository.UntrackedFiles(cancelled).Where(n => !own.Contain(n)))
            {
                if (name.EndsWith('/'))
                    behind.Add(new NotSynced(name, "a repository of its own"));
                else if (MayCommit(name, request, behind))
                    fresh.Add(name);
            }
        }
        else
        {
            behind.AddRange(untracked.Select(name => new NotSynced(name, Untracked)));
        }
        return seen with { Changed = changed, NewFiles = fresh, NotSynced = behind };
    }

    /// <summary>A folder that is listed only because ours is in it.</summary>
    private bool IsOnlyOurs(string folder) =>
        own.AreWithin(folder)
        && Directory
            .EnumerateFileSystemEntries($"{repository.Place.WorkTree}/{folder}")
            .Take(2)
            .Count() == 1;

    private bool MayCommit(string name, SyncRequest request, List<NotSynced> behind)
    {
        if (SizeOf($"{repository.Place.WorkTree}/{name}") <= request.MaxFileSize)
            return true;
        behind.Add(new NotSynced(name, $"larger than {Amount.OfBytes(request.MaxFileSize)}"));
        return false;
    }

    /// <summary>Bytes; 0 for what isn't a readable file: git will say what is wrong with it.</summary>
    private static long SizeOf(string path)
    {
        try
        {
            using var file = RawFile.Open(path);
            return RandomAccess.GetLength(file);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
