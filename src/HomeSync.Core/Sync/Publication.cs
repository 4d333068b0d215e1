using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>Sends commits to the remote, and says what became of it.</summary>
internal sealed class Publication(Repository repository, Remote remote, Commits commits)
{
    /// <summary>Sends the branch's commits, or a prepared one that isn't on the branch yet.</summary>
    /// <exception cref="GitException">The remote said no, or can't be used; nothing has changed here.</exception>
    public PublicationEnd Send(
        Seen seen,
        Prepared? prepared,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        var place = repository.Place;
        if (prepared is not null)
            Remember(prepared, cancelled);
        var report = Push(seen.Upstream!, prepared?.NewTip ?? seen.Tip, cancelled);
        if (prepared is not null && report.End is not (PushEnd.Accepted or PushEnd.Unknown))
            Unconfirmed.Forget(place, commits, cancelled);
        if (
            report.End == PushEnd.Accepted
            && seen is { UpstreamTip: { } before, Upstream.IsConfigured: false }
        )
        {
            // git itself does it where the remote has a refspec for it; a bare clone has none.
            commits.Follow(seen.Upstream!.TrackingRef, prepared?.NewTip ?? seen.Tip, before);
        }
        return report.End switch
        {
            PushEnd.Accepted => PublicationEnd.Sent,
            PushEnd.LostRace when request.Take => PublicationEnd.LostRace,
            PushEnd.LostRace => throw PushErrors.PullFirst(place, seen),
            PushEnd.NotSent when report.Failure == GitFailureKind.Offline && !request.NeedsRemote =>
                PublicationEnd.Offline,
            PushEnd.NotSent => throw remote.Failed(
                "Git push",
                seen.Upstream!.Remote,
                report.Failure,
                report.Words,
                cancelled
            ),
            PushEnd.Refused => throw PushErrors.Refused(
                place,
                seen,
                Url(seen),
                prepared?.NewTip ?? seen.Tip,
                report
            ),
            _ => throw PushErrors.Unanswered(place, seen, Url(seen), report),
        };
    }

    private void Remember(Prepared prepared, CancellationToken cancelled) =>
        new Unconfirmed(prepared.Branch, prepared.OldTip, prepared.NewTip)
        {
            Local = prepared.Local ?? prepared.NewTip,
        }.Remember(repository.Place, commits, cancelled);

    /// <exception cref="PushInterruptedException">It was asked to stop, and nobody knows how far the push came.</exception>
    private PushReport Push(Upstream upstream, string commit, CancellationToken cancelled)
    {
        cancelled.ThrowIfCancellationRequested();
        try
        {
            return remote.Push(upstream, commit, cancelled);
        }
        catch (OperationCanceledException)
        {
            throw new PushInterruptedException();
        }
    }

    private string Url(Seen seen) =>
        repository.RemoteUrl(seen.Upstream!.Remote, CancellationToken.None);
}
