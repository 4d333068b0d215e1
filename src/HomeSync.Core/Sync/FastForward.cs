using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>Prepares moving the branch forward to its upstream.</summary>
internal sealed class FastForward(Repository repository)
{
    public Prepared Prepare(Seen seen, MoveRoom room, CancellationToken cancelled)
    {
        var liveIndex = room.CopyLiveIndex();
        return new Prepared
        {
            Branch = seen.BranchRef,
            OldTip = seen.Tip,
            NewTip = seen.UpstreamTip!,
            BaseTree = repository.Resolve($"{seen.Tip}^{{tree}}", cancelled)!,
            TargetTree = repository.Resolve($"{seen.UpstreamTip}^{{tree}}", cancelled)!,
            LiveIndex = liveIndex,
            NotSynced = seen.NotSynced,
            Why = "fast-forward",
        };
    }
}
