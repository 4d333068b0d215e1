using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>What would come in, and what of it would not go well, told by a dry run.</summary>
internal sealed class RehearsedIncoming(SyncParts parts, Log log)
{
    /// <returns>The changes.</returns>
    public IReadOnlyList<TreeChange> Tell(Seen seen, Plan plan, CancellationToken cancelled)
    {
        log.Info($"Would take {Amount.Of(seen.Behind, "commit")} from {seen.Upstream!.Name}:");
        LongList.Tell(
            log,
            parts.Repository.Ancestry.Commits(
                seen.UpstreamTip!,
                seen.Tip,
                LongList.Most,
                cancelled,
                seen.Objects
            ),
            seen.Behind
        );
        // From where both parted: what only this machine has doesn't go.
        var fork =
            parts.Repository.Ancestry.ForkOf(seen.Tip, seen.UpstreamTip!, cancelled, seen.Objects)
            ?? seen.Tip;
        var changes = Changes(fork, seen.UpstreamTip!, seen, cancelled);
        LongList.Tell(log, [.. changes.Select(c => $"{c.Letter}  {ByteText.ForPeople(c.Path)}")]);
        var ours = Changes(fork, seen.Tip, seen, cancelled)
            .Select(c => c.Path)
            .Concat(seen.Files.Changed.Select(c => c.Path))
            .Concat(seen.Files.New)
            .ToHashSet(StringComparer.Ordinal);
        List<TreeChange> files = [.. TreeChange.OfFiles(changes)];
        List<TreeChange> alone = [.. files.Where(c => !ours.Contains(c.Path))];
        // What git tracks here isn't in the way: it is one of the two sides.
        foreach (
            var obstacle in InTheWay(seen, files, alone, cancelled)
                .Where(o => !ours.Contains(o.Path))
        )
        {
            log.Warn(
                $"Would stop: {ByteText.ForPeople(obstacle.Path)} is in the way ({obstacle.Why})"
            );
        }
        // Merging would write objects, so what comes of these shows when it is done.
        foreach (var both in changes.Select(c => c.Path).Where(c => plan.Joins && ours.Contains(c)))
            log.Warn($"Changed on both sides, which may be a conflict: {ByteText.ForPeople(both)}");
        return changes;
    }

    private IReadOnlyList<TreeChange> Changes(
        string from,
        string to,
        Seen seen,
        CancellationToken cancelled
    ) => from == to ? [] : parts.Repository.Files.Changes(from, to, cancelled, seen.Objects);

    /// <summary>What the move itself would refuse to overwrite.</summary>
    private IEnumerable<NotSynced> InTheWay(
        Seen seen,
        IReadOnlyList<TreeChange> all,
        IReadOnlyList<TreeChange> changes,
        CancellationToken cancelled
    )
    {
        var place = parts.Repository.Place;
        var obstacles = new Obstacles(
            place.WorkTree,
            parts.Repository.Configured.IgnoresCase(cancelled)
        );
        var incoming = changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        var index = new BesideIndex(parts.Git, place.IndexFile);
        var flagged = index.Flagged(cancelled);
        return
        [
            .. Obstacles.TooLong(changes, place.WorkTree, parts.Room.Staged),
            .. obstacles.OnlyInCase(all, () => index.Names(cancelled)),
            .. obstacles.In(changes),
            .. seen.Files.NotSynced.Where(f =>
                f.Why != Sieve.Untracked && incoming.Contains(f.Path)
            ),
            .. new HiddenEdits(parts.Repository).In(changes, flagged, cancelled),
        ];
    }
}
