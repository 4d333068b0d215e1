using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>Prepares moving the branch forward to its upstream.</summary>
internal sealed class FastForward(Repository repository, MoveRoom room)
{
    public Prepared Prepare(Seen seen, CancellationToken cancelled)
    {
        var liveIndex = room.CopyLiveIndex();
        var (before, after) = seen is { Tree: { } ours, UpstreamTree: { } theirs }
            ? (ours, theirs)
            : repository.Trees(seen.Tip, seen.UpstreamTip!, cancelled);
        return new Prepared
        {
            Branch = seen.BranchRef,
            OldTip = seen.Tip,
            NewTip = seen.UpstreamTip!,
            BaseTree = before,
            TargetTree = after,
            LiveIndex = liveIndex,
            NotSynced = seen.Files.NotSynced,
            Why = "fast-forward",
        };
    }
}
