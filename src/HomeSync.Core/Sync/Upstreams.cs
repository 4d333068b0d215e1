using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>Finds a branch's upstream and how far both are apart.</summary>
internal sealed class Upstreams(Repository repository, RewrittenUpstream rewritten)
{
    /// <summary>The configured upstream; else the branch of the same name at the only remote, or at <c>origin</c>.</summary>
    /// <returns>Null when there is no remote at all.</returns>
    /// <exception cref="GitException">There are several remotes to choose from.</exception>
    public Upstream? Of(string branch, CancellationToken cancelled)
    {
        // A local branch as upstream is reached through the remote ".": other branches aren't ours to move.
        if (repository.UpstreamOf(branch, cancelled) is { } configured)
            return configured.Remote == "." ? null : configured;
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
                Run = [$"{repository.Place.Git} push --set-upstream {remotes[0]} {branch}"],
            };
        }
        return name is null
            ? null
            : new Upstream(
                name,
                $"refs/heads/{branch}",
                $"refs/remotes/{name}/{branch}",
                IsConfigured: false
            );
    }

    /// <summary>Compares with what was last seen of the upstream.</summary>
    public Seen Compare(Seen seen, CancellationToken cancelled) =>
        repository.Resolve(seen.Upstream!.TrackingRef, cancelled) is { } tip
            ? Compare(seen, tip, cancelled)
            : NothingThere(seen, cancelled);

    public Seen Compare(Seen seen, string tip, CancellationToken cancelled)
    {
        var (ahead, behind) =
            tip == seen.Tip ? (0, 0) : repository.Apart(seen.Tip, tip, cancelled, seen.Objects);
        seen = seen with { UpstreamTip = tip, Ahead = ahead, Behind = behind };
        return ahead == 0 ? seen : WithLost(seen, cancelled);
    }

    private Seen WithLost(Seen seen, CancellationToken cancelled) =>
        repository.ForkOf(seen.Tip, seen.UpstreamTip!, cancelled, seen.Objects) is { } fork
            ? seen with
            {
                Lost = rewritten.Lost(seen.Upstream!, seen.Tip, fork, cancelled),
            }
            : seen with
            {
                IsUnrelated = true,
            };

    /// <summary>The branch of this same repository that a branch follows; null when it is a remote's or none.</summary>
    public string? LocalOf(string branch, CancellationToken cancelled) =>
        repository.UpstreamOf(branch, cancelled) is { Remote: "." } local
            ? local.TrackingRef["refs/heads/".Length..]
            : null;

    /// <summary>The remote has no such branch yet: all commits are still to be sent.</summary>
    public Seen NothingThere(Seen seen, CancellationToken cancelled) =>
        seen with
        {
            UpstreamTip = null,
            Ahead = repository.Count(seen.Tip, cancelled),
            Behind = 0,
        };
}
