using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>Our folder in the repository, where one operation is prepared; gone when it ends.</summary>
/// <param name="place">The repository.</param>
internal sealed class MoveRoom(RepositoryPlace place)
{
    public string Path => System.IO.Path.Combine(place.OwnFolder, "move");

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

    /// <summary>Starts from nothing; whatever a killed preparation left is of no use.</summary>
    public void Open()
    {
        Clear();
        Directory.CreateDirectory(place.OwnFolder);
        Directory.CreateDirectory(
            Path,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Directory.CreateDirectory(Staged);
        Directory.CreateDirectory(Removed);
    }

    /// <summary>Keeps all of it under another name, for a person to look at.</summary>
    public string PutAside()
    {
        var aside = $"{Path}.unreadable-{Guid.NewGuid():N}";
        Directory.Move(Path, aside);
        return aside;
    }

    public void Clear()
    {
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
        return FingerprintOf(BaseIndex);
    }

    public string LiveIndexFingerprint => FingerprintOf(place.IndexFile);

    private static string FingerprintOf(string file)
    {
        if (!File.Exists(file))
            return "";
        using var stream = File.OpenRead(file);
        return Fingerprint.Of(stream);
    }
}
