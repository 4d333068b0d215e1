using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>Prepares moving the branch to a commit that has both sides: this machine's commits, the one just prepared included, and the upstream's.</summary>
internal sealed class Joiner(Repository repository, Join join, Standstill standstill, MoveRoom room)
{
    /// <param name="seen">What was looked at.</param>
    /// <param name="commit">What was just committed beside; null when there was nothing to commit.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <exception cref="GitException">Both changed the same things; nothing live has changed.</exception>
    public Prepared Prepare(
        Seen seen,
        Prepared? commit,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        var local = commit?.NewTip ?? seen.Tip;
        var tree =
            commit?.TargetTree ?? seen.Tree ?? repository.Resolve($"{local}^{{tree}}", cancelled)!;
        var earlier = OpenConflict.DecidedFor(repository.Place, tree, seen.UpstreamTip!);
        var resolution = request.Resolution is { } now
            ? now with
            {
                // What is decided now goes before what was.
                Decided = earlier
                    .Where(d => !now.Reopens || !PathsGiven.Hold(now.Paths, d.Key))
                    .Concat(now.Decided)
                    .GroupBy(d => d.Key, StringComparer.Ordinal)
                    .ToDictionary(d => d.Key, d => d.Last().Value, StringComparer.Ordinal),
            }
            : null;
        var joined = join.Of(
            (seen.UpstreamTip!, seen.Upstream!.Name),
            local,
            request.OnDiverged,
            resolution,
            room.Path,
            cancelled
        );
        if (resolution is { Side: not null, Paths.Count: > 0 } && !ConcernsAny(resolution, joined))
            throw ConflictErrors.NotInConflict(repository.Place, resolution.Paths);
        if (joined.Tip is null)
        {
            // What a person noted already isn't open, though nothing is joined before all is.
            if (resolution is null)
            {
                joined = joined with
                {
                    Conflicts = [.. joined.Conflicts.Where(c => !earlier.ContainsKey(c.Path))],
                };
            }
            var open = OpenConflict.Of(seen, tree, local, joined) with
            {
                Decided =
                [
                    .. resolution is null
                        ? earlier.Select(d => new Decision(ByteText.Encode(d.Key), d.Value))
                        : joined.Decided.Select(c => new Decision(
                            ByteText.Encode(c.Path),
                            resolution.ChoiceOf(c)!
                        )),
                ],
            };
            open.Remember(repository.Place);
            throw standstill.Explain(joined, seen, cancelled);
        }
        var start =
            commit
            ?? new Prepared
            {
                Branch = seen.BranchRef,
                OldTip = seen.Tip,
                NewTip = seen.Tip,
                BaseTree = tree,
                TargetTree = "",
                LiveIndex = room.CopyLiveIndex(),
                NotSynced = seen.Files.NotSynced,
                Why = "",
            };
        return start with
        {
            NewTip = joined.Tip,
            TargetTree = joined.Tree,
            NotSynced = seen.Files.NotSynced,
            // What a person typed to settle a conflict was looked at by nobody.
            IsGuarded = start.IsGuarded && resolution is null && joined.Decided.Count == 0,
            Unsent = joined.Commits,
            Local = local,
            Why = joined.How,
        };
    }

    private static bool ConcernsAny(Resolution resolution, Joined joined) =>
        joined.Conflicts.Concat(joined.Decided).Any(resolution.Concerns);
}
