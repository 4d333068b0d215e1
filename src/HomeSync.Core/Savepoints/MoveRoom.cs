using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>Our folder in the repository, where one operation is prepared; gone when it ends.</summary>
/// <param name="place">The repository.</param>
/// <param name="keeper">Keeps a large index for the savepoint meanwhile; null where none is made.</param>
internal sealed class MoveRoom(RepositoryPlace place, IndexKeeper? keeper = null)
{
    public string Path => System.IO.Path.Combine(place.OwnFolder, "move");

    /// <summary>The live index as it was, while a large one is kept.</summary>
    private string OldIndex => System.IO.Path.Combine(Path, "index.old");

    /// <summary>The index as it will be committed: what the working tree holds.</summary>
    public string BaseIndex => System.IO.Path.Combine(Path, "index.base");

    /// <summary>The index as it will be after the move.</summary>
    public string NewIndex => System.IO.Path.Combine(Path, "index.new");

    /// <summary>New contents before they go live, old contents after.</summary>
    public string Staged => System.IO.Path.Combine(Path, "staged");

    /// <summary>Files taken out of the working tree.</summary>
    public string Removed => System.IO.Path.Combine(Path, "removed");

    public string Message => System.IO.Path.Combine(Path, "message");

    public JournalFile Journal => new(Path);

    public IndexLock IndexLock => new(place.IndexLock, System.IO.Path.Combine(Path, "index.lock"));

    /// <summary>Called when something is to be changed: from here on a kill or a power cut may leave locks of git's.</summary>
    public Action Opening { get; init; } = () => { };

    /// <summary>Starts from nothing; whatever a killed preparation left is of no use.</summary>
    public void Open()
    {
        Opening();
        Clear();
        Directory.CreateDirectory(place.OwnFolder);
        Directory.CreateDirectory(
            Path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Directory.CreateDirectory(Staged);
        Directory.CreateDirectory(Removed);
    }

    /// <summary>What was put aside before, for a person to look at.</summary>
    public IReadOnlyList<string> PutAsideBefore =>
        Directory.Exists(place.OwnFolder)
            ? Directory.GetDirectories(place.OwnFolder, "move.kept-*")
            : [];

    /// <summary>Keeps all of it under another name, for a person to look at.</summary>
    public string PutAside()
    {
        var aside = $"{Path}.kept-{Guid.NewGuid():N}";
        Directory.Move(Path, aside);
        return aside;
    }

    /// <summary>Ends what still runs for an operation that is over.</summary>
    public void EndKeeping() => keeper?.End();

    public void Clear()
    {
        EndKeeping();
        if (Directory.Exists(Path))
            RawFolder.Delete(Path);
        RawFile.DeleteEmptyFolder(place.OwnFolder);
    }

    /// <summary>Copies the live index for working on, and gives its <see cref="Fingerprint"/>.</summary>
    public string CopyLiveIndex()
    {
        if (!File.Exists(place.IndexFile))
            return "";
        File.Copy(place.IndexFile, BaseIndex, overwrite: true);
        // git tells by the index's time which entries might hide an edit made in the same instant.
        File.SetLastWriteTimeUtc(BaseIndex, File.GetLastWriteTimeUtc(place.IndexFile));
        if (keeper is not null && IndexKeeper.IsLarge(BaseIndex))
        {
            File.Copy(BaseIndex, OldIndex, overwrite: true);
            keeper.Begin(OldIndex);
        }
        return FingerprintOf(BaseIndex);
    }

    /// <summary>The object with the bytes of the index that was copied; null when a savepoint has to write them itself.</summary>
    /// <exception cref="Errors.GitException">It couldn't be written.</exception>
    public string? KeptIndex => keeper?.Blob;

    public string LiveIndexFingerprint => FingerprintOf(place.IndexFile);

    private static string FingerprintOf(string file)
    {
        if (!File.Exists(file))
            return "";
        using var stream = File.OpenRead(file);
        return Fingerprint.Of(stream);
    }
}
