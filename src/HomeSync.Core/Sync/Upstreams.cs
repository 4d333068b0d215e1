using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>Finds a branch's upstream and how far both are apart.</summary>
internal sealed class Upstreams(Repository repository)
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
        return seen with { UpstreamTip = tip, Ahead = ahead, Behind = behind };
    }

    /// <summary>The remote has no such branch yet: all commits are still to be sent.</summary>
    public Seen NothingThere(Seen seen, CancellationToken cancelled) =>
        seen with
        {
            UpstreamTip = null,
            Ahead = repository.Count(seen.Tip, cancelled),
            Behind = 0,
        };
}
