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

    /// <summary>How many commits are sent.</summary>
    public static int Commits(Seen seen, Prepared? fresh) =>
        fresh is { Local: not null } ? fresh.Unsent : seen.Ahead + (fresh is null ? 0 : 1);

    /// <summary>In how many files they differ from what the upstream has.</summary>
    public int Files(Seen seen, Prepared? fresh, CancellationToken cancelled)
    {
        if (seen.UpstreamTip is null)
            return 0;
        var known = seen.UpstreamTip == seen.Tip ? fresh?.ChangedFiles : null;
        return known
            ?? parts
                .Repository.Files.Changes(seen.UpstreamTip, fresh?.NewTip ?? seen.Tip, cancelled)
                .Count;
    }
}
