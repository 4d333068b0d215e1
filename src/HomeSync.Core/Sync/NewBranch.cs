using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>A branch that a sync began at the remote. Beside others that it has nothing to do with, it is mostly a mistake.</summary>
internal sealed class NewBranch(Remote remote, Repository repository, Trees trees)
{
    /// <summary>The remote's other branches, where none of them has a commit in common with it as far as is known here.</summary>
    /// <remarks>All is synced by then: what can't be found out is no failure of it.</remarks>
    public IReadOnlyList<string> Strangers(Seen seen, CancellationToken cancelled)
    {
        try
        {
            var others = remote
                .Branches(seen.Upstream!.Remote, cancelled)
                .Branches.Where(other => BranchName.RefOf(other.Name) != seen.Upstream.RemoteRef)
                .ToList();
            return others.Any(other => IsRelated(seen, other.Name, other.Tip, cancelled))
                ? []
                : [.. others.Select(other => other.Name)];
        }
        catch (Exception unknown) when (unknown is GitException or OperationCanceledException)
        {
            return [];
        }
    }

    private bool IsRelated(Seen seen, string name, string tip, CancellationToken cancelled)
    {
        // It may have gone on since it was last fetched.
        var known = trees.Has(tip, cancelled)
            ? tip
            : repository.Resolve($"refs/remotes/{seen.Upstream!.Remote}/{name}", cancelled);
        return known is not null
            && repository.Ancestry.ForkOf(seen.Tip, known, cancelled) is not null;
    }
}
