using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>Finds edits that assume-unchanged or skip-worktree hide from git: an incoming file would be put over them.</summary>
internal sealed class HiddenEdits(Repository repository)
{
    public IReadOnlyList<NotSynced> In(
        IReadOnlyList<TreeChange> changes,
        IReadOnlyList<FlaggedFile> flagged,
        CancellationToken cancelled
    )
    {
        var hidden = flagged.ToDictionary(f => f.Path, StringComparer.Ordinal);
        // Where one is new, whatever stands there is in the way, flagged or not.
        var both = changes.Where(c => !c.IsAddition && hidden.ContainsKey(c.Path)).ToList();
        var files = both.Select(c => c.Path).Where(name => KindOf(name) == RawKind.File).ToList();
        var ids = files
            .Zip(repository.Files.IdsOfFiles(files, cancelled))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        return
        [
            .. both.Where(c => KindOf(c.Path) != RawKind.Missing && IdOf(c, ids) != c.OldId)
                .Select(c => new NotSynced(
                    c.Path,
                    hidden[c.Path].SkipWorkTree
                        ? "changed here, hidden by skip-worktree"
                        : "changed here, hidden by assume-unchanged"
                )),
        ];
    }

    /// <summary>What it is as an object; null for what is neither a file nor a link.</summary>
    private string? IdOf(TreeChange change, Dictionary<string, string> files) =>
        // hash-object would follow a link, or fail where that leads nowhere.
        KindOf(change.Path) == RawKind.Link
            ? RawBlob.IdOf(repository.Place.PathOf(change.Path), change.OldId.Length)
            : files.GetValueOrDefault(change.Path);

    private RawKind KindOf(string name) => RawFile.KindOf(repository.Place.PathOf(name));
}
