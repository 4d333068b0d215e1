using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>The journal on disk: written whole and flushed, or not there.</summary>
/// <param name="room">Our folder in the repository.</param>
internal sealed class JournalFile(string room)
{
    private readonly string path = Path.Combine(room, "journal");

    public string FullPath => path;

    public bool Exists => File.Exists(path);

    public void Write(Journal journal) => DurableFile.Write(path, JournalJson.Of(journal));

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
