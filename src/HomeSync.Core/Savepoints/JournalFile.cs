using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>The journal on disk: written whole and flushed, or not there.</summary>
/// <param name="room">Our folder in the repository.</param>
internal sealed class JournalFile(string room)
{
    private readonly string path = Path.Combine(room, "journal");

    public string FullPath => path;

    public bool Exists => File.Exists(path);

    public void Write(Journal journal)
    {
        var fresh = path + ".new";
        File.WriteAllBytes(fresh, JournalJson.Of(journal));
        RawFile.Flush(fresh);
        RawMove.Over(fresh, path);
        RawFile.Flush(room);
    }

    /// <exception cref="InvalidDataException">It is there and can't be understood.</exception>
    public Journal Read() =>
        JournalJson.Read(File.ReadAllBytes(path))
        ?? throw new InvalidDataException("the journal isn't whole");

    public void Close()
    {
        RawFile.Delete(path);
        RawFile.Flush(room);
    }
}
