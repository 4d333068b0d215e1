using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>A file in conflict, as a person edits it outside of the live tree.</summary>
/// <param name="Name">The file's name from the top of the working tree.</param>
/// <param name="Path">The copy's path.</param>
/// <param name="Ours">This machine's version; null when there is none.</param>
/// <param name="Theirs">The remote's version; null when there is none.</param>
/// <param name="Mode">The mode that it gets.</param>
/// <param name="Begun">What the copy held before it was edited.</param>
internal sealed record ConflictCopy(
    string Name,
    string Path,
    TreeEntry? Ours,
    TreeEntry? Theirs,
    string Mode,
    byte[] Begun
)
{
    /// <summary>The name of no object, in the repository's own length.</summary>
    public string NoObject => new('0', (Ours ?? Theirs)!.Id.Length);
}
