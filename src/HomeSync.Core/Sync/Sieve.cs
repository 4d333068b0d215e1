using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>Sorts what <c>git status</c> names into what we may commit, what stays behind, and what is our own.</summary>
internal sealed class Sieve(Repository repository, OwnFiles own)
{
    /// <summary>Why a file stays behind that git doesn't know.</summary>
    public const string Untracked = "untracked";

    private const string NestedRepository = "a repository of its own";

    public LocalFiles Sort(GitStatus status, SyncRequest request, CancellationToken cancelled)
    {
        var behind = new List<NotSynced>();
        if (status.UnreadableSubmodule is { } why)
            behind.Add(new NotSynced("a submodule", $"git can't look into it: {why}"));
        var changed = new List<FileChange>();
        foreach (var c in status.Changed.Where(c => !own.Contain(c.Path)))
        {
            // What a person staged by hand is meant to be committed, however large.
            if (c.IsStaged)
                changed.Add(c.Submodule is null ? c : c with { Unstaged = '.' });
            else if (c.Submodule is not null)
                LeaveAlone(c, behind);
            else if (MayCommit(c.Path, request, behind))
                changed.Add(c);
        }
        var untracked = status
            .Untracked.Where(name => !own.Contain(name) && !IsOnlyOurs(name))
            .ToList();
        var fresh = new List<string>();
        // Where the work tree is somebody's home, all that isn't tracked is their own: keys, mail, photos.
        var takesNew = request is { Commit: true, CommitUntracked: true };
        if (!takesNew || repository.Place.IsSeparate)
        {
            behind.AddRange(
                untracked.Select(name => new NotSynced(
                    name,
                    IsRepository(name) ? NestedRepository : Untracked
                ))
            );
        }
        else if (repository.Configured.HidesUntracked(cancelled))
        {
            behind.Add(new NotSynced("new files", "status.showUntrackedFiles hides them from git"));
        }
        else
        {
            foreach (
                var name in repository.Files.UntrackedFiles(cancelled).Where(n => !own.Contain(n))
            )
            {
                if (name.EndsWith('/'))
                    behind.Add(new NotSynced(name, NestedRepository));
                else if (MayCommit(name, request, behind))
                    fresh.Add(name);
            }
        }
        return new LocalFiles
        {
            Changed = changed,
            New = fresh,
            NotSynced = behind,
        };
    }

    /// <summary>A folder that is listed only because ours is in it.</summary>
    private bool IsOnlyOurs(string folder) =>
        own.AreWithin(folder)
        && Directory.EnumerateFileSystemEntries(repository.Place.PathOf(folder)).Take(2).Count()
            == 1;

    /// <summary>What is in a submodule is its own repository's affair; only its user knows what should be recorded.</summary>
    private static void LeaveAlone(FileChange submodule, List<NotSynced> behind)
    {
        // One that was never checked out here is no more worth a word to git either.
        if (submodule.Unstaged == 'D')
            return;
        behind.Add(
            new NotSynced(
                submodule.Path,
                submodule.Submodule![1] == 'C'
                    ? "a submodule, at another commit than the recorded one; git submodule update brings it there"
                    : "a submodule with changes of its own"
            )
        );
    }

    private bool IsRepository(string name) =>
        name.EndsWith('/') && Path.Exists(repository.Place.PathOf($"{name}.git"));

    private bool MayCommit(string name, SyncRequest request, List<NotSynced> behind)
    {
        if (SizeOf(repository.Place.PathOf(name)) <= request.MaxFileSize)
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
