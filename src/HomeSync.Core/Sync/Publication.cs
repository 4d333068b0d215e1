using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>Sends commits to the remote, and says what became of it.</summary>
internal sealed class Publication(Repository repository, Remote remote, Commits commits)
{
    /// <summary>Writes down that a prepared commit is about to be sent, so that no kill in between forgets it.</summary>
    /// <param name="prepared">The commit.</param>
    /// <param name="isAsSeen">Whether all still is as it was when the commit was prepared.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>False when it isn't: then nothing is to be sent, and what was written down is what was before.</returns>
    public bool Announce(Prepared prepared, Func<bool> isAsSeen, CancellationToken cancelled)
    {
        var push = new Unconfirmed(prepared.Branch, prepared.OldTip, prepared.NewTip)
        {
            Local = prepared.Local ?? prepared.NewTip,
        };
        var (before, asSeen) = (Unconfirmed.In(repository.Place), false);
        try
        {
            Together.Do(
                () => push.Remember(repository.Place, commits, cancelled),
                () => asSeen = isAsSeen()
            );
        }
        finally
        {
            if (!asSeen)
                TakeBack(push, before);
        }
        return asSeen;
    }

    /// <summary>An earlier push may have arrived: it isn't forgotten for one that was never sent.</summary>
    private void TakeBack(Unconfirmed push, Unconfirmed? before)
    {
        if (before is null)
            Unconfirmed.Forget(repository.Place, commits, CancellationToken.None);
        else if (before != push)
            before.Remember(repository.Place, commits, CancellationToken.None);
    }

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
        var report = Push(seen.Upstream!, prepared?.NewTip ?? seen.Tip, cancelled);
        // What arrived anywhere, or may have, is for the next look to find.
        var mayBeThere = report.End is PushEnd.Accepted or PushEnd.Partly or PushEnd.Unknown;
        if (prepared is not null && !mayBeThere)
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
            PushEnd.Partly => throw PushErrors.Partly(place, seen, report),
            _ => throw PushErrors.Unanswered(place, seen, Url(seen), report),
        };
    }

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
