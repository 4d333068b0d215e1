using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>A branch that a sync began at the remote. Beside others that it has nothing to do with, it is mostly a mistake.</summary>
internal sealed class NewBranch(Remote remote, Repository repository, Trees trees)
{
    /// <summary>The remote's other branches that have no commit in common with it, as far as is known here.</summary>
    public IReadOnlyList<string> Strangers(Seen seen, CancellationToken cancelled) =>
        [
            .. remote
                .Branches(seen.Upstream!.Remote, cancelled)
                .Where(other => other.Name != BranchName.Of(seen.Upstream.RemoteRef))
                .Where(other => !IsRelated(seen.Tip, other.Tip, cancelled))
                .Select(other => other.Name),
        ];

    private bool IsRelated(string ours, string theirs, CancellationToken cancelled) =>
        trees.Has(theirs, cancelled)
        && repository.Ancestry.ForkOf(ours, theirs, cancelled) is not null;
}
