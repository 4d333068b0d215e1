using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>The look of a dry run: what the remote has comes into a folder of its own, and the repository stays as it is.</summary>
/// <param name="repository">Answers questions.</param>
/// <param name="remote">Opens connections.</param>
/// <param name="upstreams">Finds the upstream.</param>
/// <param name="sieve">Sorts the files.</param>
/// <param name="objects">An empty folder for fetched objects.</param>
internal sealed class LookBeside(
    Repository repository,
    Remote remote,
    Upstreams upstreams,
    Sieve sieve,
    string objects
)
{
    /// <exception cref="GitException">Something stands in the way, or the remote refuses us.</exception>
    public Seen At(SyncRequest request, CancellationToken cancelled)
    {
        Obstruction.RefuseToStart(repository.Place, cancelled);
        var status = repository.Status(withUntracked: true, cancelled);
        if (Obstruction.InStatus(repository.Place, status) is { } other)
            throw other;
        var seen = new Seen
        {
            Branch = status.Branch!,
            Tip = status.Tip!,
            Files = sieve.Sort(status, request, cancelled),
        };
        seen = upstreams.Find(seen, status.Upstream, cancelled);
        if (seen.Upstream is not { } upstream)
            return seen with { Remote = RemoteState.None };
        seen = seen with { Remote = RemoteState.NotAsked };
        return request.Take ? Ask(seen, upstream, cancelled) : upstreams.Compare(seen, cancelled);
    }

    private Seen Ask(Seen seen, Upstream upstream, CancellationToken cancelled)
    {
        var (report, tip) = remote.Ask(upstream, cancelled);
        if (!report.Succeeded)
            return Offline(seen, upstream, report, cancelled);
        seen = seen with { Remote = RemoteState.Reached };
        if (tip is null)
            return upstreams.NothingThere(seen, cancelled);
        if (tip == repository.Resolve(upstream.TrackingRef, cancelled))
            return upstreams.Compare(seen, tip, cancelled);
        var fetched = remote.FetchBeside(upstream, objects, cancelled);
        return fetched.Succeeded
            ? upstreams.Compare(seen with { Objects = objects }, tip, cancelled)
            : Offline(seen, upstream, fetched, cancelled);
    }

    private Seen Offline(
        Seen seen,
        Upstream upstream,
        FetchReport report,
        CancellationToken cancelled
    ) =>
        report.IsOffline
            ? upstreams.Compare(
                seen with
                {
                    Remote = RemoteState.Offline,
                    RemoteWords = report.Words,
                },
                cancelled
            )
            : throw remote.Failed(
                "Git fetch",
                upstream.Remote,
                report.Failure,
                report.Words,
                cancelled
            );
}
