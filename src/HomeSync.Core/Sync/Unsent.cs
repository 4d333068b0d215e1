using HomeSync.Core.Errors;
using HomeSync.Core.Guard;

namespace HomeSync.Core.Sync;

/// <summary>The commits that the remote hasn't: whether they may be sent, and how much they are.</summary>
internal sealed class Unsent(SyncParts parts)
{
    /// <summary>Why they can't be sent, for what is in them; null when they can.</summary>
    public GitException? Refusal(
        Seen seen,
        Prepared? fresh,
        SyncRequest request,
        IReadOnlyList<Suspect> known,
        CancellationToken cancelled
    )
    {
        // Nothing of ours is sent but the commit just made, and that was looked at when it was made; what
        // it was brought together with came from the remote.
        if (fresh is { IsGuarded: true } && seen.Ahead == 0)
            return null;
        var suspects = parts.Guard.Unsent(
            fresh?.NewTip ?? seen.Tip,
            seen.UpstreamTip,
            seen.Upstream!.Remote,
            request.Guard,
            cancelled
        );
        parts.Tell.Suspects([.. suspects.Except(known)]);
        var held = suspects.FindAll(s => s.Held);
        return held.Count == 0
            ? null
            : GuardErrors.Unsent(
                parts.Repository.Place,
                held,
                seen.UpstreamTip is null ? null : seen.Upstream.Name
            );
    }

    /// <summary>How much was sent, once it was; and says so.</summary>
    public (int Commits, int Files) Count(Seen seen, Prepared? commit, CancellationToken cancelled)
    {
        var commits = commit is { Local: not null }
            ? commit.Unsent
            : seen.Ahead + (commit is null ? 0 : 1);
        parts.Tell.Sent(commits);
        if (seen.UpstreamTip is null)
            return (commits, 0);
        var files = seen.UpstreamTip == seen.Tip ? commit?.ChangedFiles : null;
        files ??= parts
            .Repository.Files.Changes(seen.UpstreamTip, commit?.NewTip ?? seen.Tip, cancelled)
            .Count;
        return (commits, files.Value);
    }
}
