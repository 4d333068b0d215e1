using HomeSync.Core.Joining;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Files in conflict while a person edits them. Nothing is locked meanwhile, and nothing live changes.</summary>
public sealed class ConflictEdit
{
    private readonly ConflictCopies copies;
    private readonly List<ConflictCopy> open = [];
    private readonly List<string> left = [];
    private readonly CancellationToken cancelled;

    internal ConflictEdit(
        OpenConflict conflict,
        IReadOnlyList<string> paths,
        ConflictCopies copies,
        CancellationToken cancelled
    )
    {
        (this.copies, this.cancelled) = (copies, cancelled);
        foreach (var file in conflict.Files.Where(f => Git.PathsGiven.Hold(paths, f.Name)))
        {
            if (copies.Open(conflict, file, cancelled) is { } copy)
                open.Add(copy);
            else
                left.Add(file.Line);
        }
    }

    /// <summary>No file in conflict is at these paths.</summary>
    public bool IsEmpty => open.Count + left.Count == 0;

    /// <summary>Where the copies are.</summary>
    public string Folder => copies.Folder;

    /// <summary>The copies to be edited.</summary>
    public IReadOnlyList<string> Files => [.. open.Select(copy => copy.Path)];

    /// <summary>What can't be edited as one text, and needs a side: for people.</summary>
    public IReadOnlyList<string> NeedASide => left;

    /// <summary>The files in whose copies markers are left, for people.</summary>
    public IReadOnlyList<string> Unfinished() =>
        [
            .. open.Where(copy => copies.IsUnfinished(copy, cancelled))
                .Select(copy => ByteText.ForPeople(copy.Name)),
        ];

    /// <summary>Gives up: what was typed stays in its copy.</summary>
    public void Leave() => open.ForEach(copies.DropUntouched);

    internal IReadOnlyDictionary<string, Choice> Choices() =>
        open.ToDictionary(
            copy => copy.Name,
            copy => new Choice(null, copies.Read(copy, cancelled)),
            StringComparer.Ordinal
        );
}
