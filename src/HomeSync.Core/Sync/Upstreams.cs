using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Text;

namespace HomeSync.Core.Sync;

/// <summary>Finds a branch's upstream and how far both are apart.</summary>
internal sealed class Upstreams(Repository repository, RewrittenUpstream rewritten)
{
    /// <summary>The configured upstream; else the branch of the same name at the only remote, or at <c>origin</c>.</summary>
    /// <param name="seen">What was seen.</param>
    /// <param name="shownAs">What git's status calls the upstream; null when it told of none.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>The same with it; without when there is no remote at all.</returns>
    /// <exception cref="GitException">There are several remotes to choose from.</exception>
    public Seen Find(Seen seen, string? shownAs, CancellationToken cancelled) =>
        FindIn(repository.RefsOf(seen.Branch, shownAs, cancelled), seen, cancelled);

    /// <summary>The same where the refs are known.</summary>
    public Seen FindIn(BranchRefs refs, Seen seen, CancellationToken cancelled)
    {
        // A local branch as upstream is reached through the remote ".": other branches aren't ours to move.
        return seen with
        {
            // Somebody may have committed since the tip was looked at.
            Tree = refs.Commit == seen.Tip ? refs.Tree : null,
            FollowsLocal = refs.Upstream is { Remote: "." } local
                ? BranchName.Of(local.TrackingRef)
                : null,
            Upstream = refs.Upstream switch
            {
                null => ByName(seen.Branch, cancelled),
                { Remote: "." } => null,
                var configured when refs.Commit == seen.Tip => configured,
                var configured => configured with { Apart = null },
            },
        };
    }

    private Upstream? ByName(string branch, CancellationToken cancelled)
    {
        var remotes = repository.Remotes(cancelled);
        var name =
            remotes.Contains("origin") ? "origin"
            : remotes.Count == 1 ? remotes[0]
            : null;
        if (name is null && remotes.Count > 1)
        {
            throw new GitException(
                $"Branch {branch} has no upstream, and there are several remotes to choose from"
            )
            {
                Code = "no-upstream",
                Where =
                [
                    ("Repository", repository.Place.WorkTree),
                    ("Remotes", string.Join(", ", remotes)),
                ],
                Run =
                [
                    $"{repository.Place.Git} push --set-upstream {Shown.ShellWord(remotes[0])} {Shown.ShellWord(branch)}",
                ],
            };
        }
        return name is null
            ? null
            : new Upstream(
                name,
                BranchName.RefOf(branch),
                $"refs/remotes/{name}/{branch}",
                IsConfigured: false
            );
    }

    /// <summary>Compares with what was last seen of the upstream.</summary>
    public Seen Compare(Seen seen, CancellationToken cancelled) =>
        (seen.Upstream!.Tip ?? repository.Resolve(seen.Upstream.TrackingRef, cancelled)) is { } tip
            ? Compare(seen, tip, cancelled)
            : NothingThere(seen, cancelled);

    public Seen Compare(Seen seen, string tip, CancellationToken cancelled)
    {
        var known = tip == seen.Upstream!.Tip ? seen.Upstream.Apart : null;
        var (ahead, behind) =
            tip == seen.Tip
                ? (0, 0)
                : known ?? repository.Ancestry.Apart(seen.Tip, tip, cancelled, seen.Objects);
        seen = seen with
        {
            UpstreamTip = tip,
            UpstreamTree = tip == seen.Upstream.Tip ? seen.Upstream.Tree : null,
            Ahead = ahead,
            Behind = behind,
        };
        return ahead == 0 ? seen : WithLost(seen, cancelled);
    }

    private Seen WithLost(Seen seen, CancellationToken cancelled)
    {
        var (fork, neverSent) = Together.Do(
            () => repository.Ancestry.ForkOf(seen.Tip, seen.UpstreamTip!, cancelled, seen.Objects),
            () =>
                rewritten.NeverSent(
                    seen.Upstream!,
                    seen.UpstreamTip!,
                    seen.Tip,
                    cancelled,
                    seen.Objects
                )
        );
        if (fork is null)
            return seen with { IsUnrelated = true };
        if (neverSent.Count == seen.Ahead)
            return seen;
        // Somebody who pushes in this moment has our commits known there, and not taken out of it.
        return
            seen.Objects is null
            && repository.Resolve(seen.Upstream!.TrackingRef, cancelled) is { } now
            && now != seen.UpstreamTip
            ? Compare(seen, now, cancelled)
            : seen with
            {
                Lost = rewritten.Lost(seen.Tip, fork, neverSent, cancelled),
            };
    }

    /// <summary>The remote has no such branch yet: all commits are still to be sent.</summary>
    public Seen NothingThere(Seen seen, CancellationToken cancelled) =>
        seen with
        {
            UpstreamTip = null,
            Ahead = repository.Ancestry.Count(seen.Tip, cancelled),
            Behind = 0,
        };
}
