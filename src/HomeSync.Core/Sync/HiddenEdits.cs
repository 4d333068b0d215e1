using HomeSync.Core.Git;
using HomeSync.Core.Platform;

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
        var both = changes
            .Where(c => hidden.ContainsKey(c.Path) && RawFile.KindOf(Live(c)) != RawKind.Missing)
            .ToList();
        var ids = repository.Files.IdsOfFiles([.. both.Select(c => c.Path)], cancelled);
        return
        [
            .. both.Zip(ids)
                .Where(pair => pair.First.OldId != pair.Second)
                .Select(pair => new NotSynced(
                    pair.First.Path,
                    hidden[pair.First.Path].SkipWorkTree
                        ? "changed here, hidden by skip-worktree"
                        : "changed here, hidden by assume-unchanged"
                )),
        ];
    }

    private string Live(TreeChange change) => repository.Place.PathOf(change.Path);
}
