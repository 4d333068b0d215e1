using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Undo;

/// <summary>Looks through the savepoints for files that look different now.</summary>
internal sealed class FileSearch(Repository repository, SavepointShelf shelf)
{
    /// <summary>For each name, file or folder, what the newest savepoint has that differs from what is there now.</summary>
    /// <param name="names">From the top of the working tree.</param>
    /// <param name="only">Look into this savepoint alone, and also for files that weren't there.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="GitException">A name is in none of them.</exception>
    public IReadOnlyList<FoundFile> For(
        IReadOnlyList<string> names,
        SavepointNote? only,
        CancellationToken cancelled
    )
    {
        var found = new Dictionary<string, FoundFile>(StringComparer.Ordinal);
        var wanted = names.ToHashSet(StringComparer.Ordinal);
        foreach (var note in only is null ? shelf.All(cancelled) : [only])
        {
            if (wanted.Count == 0)
                break;
            var blobs = shelf.BlobsOf(note, cancelled);
            var files = shelf
                .FilesOf(note, cancelled)
                .Where(f => f.HasContent || (only is not null && f.Kind == RawKind.Missing))
                .ToList();
            foreach (var name in wanted.ToList())
            {
                var matches = files
                    .Where(f => PathsGiven.IsAtOrIn(f.Path, name))
                    .Where(f => Differs(f, blobs.GetValueOrDefault(f.Path)))
                    .ToList();
                foreach (var file in matches)
                {
                    found.TryAdd(
                        file.Path,
                        new FoundFile(file, blobs.GetValueOrDefault(file.Path), note)
                    );
                }
                if (matches.Count > 0)
                    wanted.Remove(name);
            }
        }
        return wanted.Count == 0
            ? [.. found.Values]
            : throw UndoErrors.NotSaved(repository.Place, [.. wanted]);
    }

    /// <summary>The files that an operation brought back, as they were before it.</summary>
    public IReadOnlyList<FoundFile> BroughtBy(SavepointNote note, CancellationToken cancelled)
    {
        var blobs = shelf.BlobsOf(note, cancelled);
        return
        [
            .. shelf
                .FilesOf(note, cancelled)
                .Take(note.Touched)
                .Where(f => Differs(f, blobs.GetValueOrDefault(f.Path)))
                .Select(f => new FoundFile(f, blobs.GetValueOrDefault(f.Path), note)),
        ];
    }

    private bool Differs(SavedFile file, string? blob)
    {
        var path = repository.Place.PathOf(file.Path);
        var kind = RawFile.KindOf(path);
        return kind != file.Kind || (blob is not null && RawBlob.IdOf(path, blob.Length) != blob);
    }
}
