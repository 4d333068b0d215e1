using System.Diagnostics;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>The first part of a sync: sees where branch, files and remote are, and changes nothing but what a fetch brings.</summary>
internal sealed class Look(
    Repository repository,
    Remote remote,
    Upstreams upstreams,
    Sieve sieve,
    TimeProvider clock
)
{
    /// <summary>More than a status takes that reads no contents, on a machine that is busy: in all, and for each file.</summary>
    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan SlowFile = TimeSpan.FromMicroseconds(30);

    /// <exception cref="GitException">Something stands in the way, or the remote refuses us.</exception>
    public Seen At(SyncRequest request, CancellationToken cancelled)
    {
        Obstruction.RefuseToStart(repository.Place, cancelled);
        var (status, refs, fetched) = StatusAndFetch(request.Take, cancelled);
        if (Obstruction.InStatus(repository.Place, status) is { } other)
            throw other;
        if (request.WaitsForCommits && CommitInProgress.In(repository.Place, status, clock))
            throw CommitInProgress.Explain(repository.Place);
        var seen = new Seen
        {
            Branch = status.Branch!,
            Tip = status.Tip!,
            Files = sieve.Sort(status, request, cancelled),
        };
        return status.Upstream is null
            ? WithoutUpstream(seen, request, cancelled)
            : WithUpstream(seen, status, refs, fetched, cancelled);
    }

    /// <summary>Both at the same time: neither needs the other, and the network is what takes long.</summary>
    private (GitStatus, BranchRefs?, FetchReport?) StatusAndFetch(
        bool fetch,
        CancellationToken cancelled
    )
    {
        if (!fetch)
            return (Status(cancelled), null, null);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancelled);
        var fetching = Together.Begin(() => remote.Fetch(either.Token));
        try
        {
            var status = Status(cancelled);
            // What a commit needs to know costs nothing while the network is waited for.
            BranchRefs? refs = null;
            if (status is { Changed.Count: > 0 } or { Ahead: > 0 })
                repository.Configured.Ask(cancelled);
            if (status is { Changed.Count: > 0, Branch: { } branch, Upstream: { } upstream })
                refs = repository.RefsOf(branch, upstream, cancelled);
            var fetched = fetching.GetAwaiter().GetResult();
            return (
                status,
                fetched is { Succeeded: true, BroughtSomething: false } ? refs : null,
                fetched
            );
        }
        catch
        {
            either.Cancel();
            fetching.AwaitEnd();
            throw;
        }
    }

    /// <summary>
    /// Reading never refreshes the index, so one whose times are stale would make every status slow for ever:
    /// after a slow one it is refreshed, which writes only where something was stale.
    /// </summary>
    private GitStatus Status(CancellationToken cancelled)
    {
        var took = Stopwatch.StartNew();
        var status = repository.Status(withUntracked: true, cancelled);
        var usual = SlowFile * IndexFile.Entries(repository.Place.IndexFile);
        if (took.Elapsed > Slow && took.Elapsed > usual)
            repository.RefreshIndex(cancelled);
        return status;
    }

    private Seen WithUpstream(
        Seen seen,
        GitStatus status,
        BranchRefs? refs,
        FetchReport? fetched,
        CancellationToken cancelled
    )
    {
        var state = StateOf(
            fetched,
            () => repository.UpstreamOf(seen.Branch, cancelled)?.Remote,
            cancelled
        );
        seen = seen with { Remote = state, RemoteWords = fetched?.Words ?? [] };
        // Known here, so it was there once.
        if (
            fetched is { Succeeded: true }
            && status.Ahead is not null
            && !fetched.Has(status.Upstream!)
        )
        {
            seen = upstreams.Find(seen, null, cancelled);
            return seen.FollowsLocal is not null
                ? seen with
                {
                    Remote = RemoteState.None,
                }
                : throw SyncErrors.UpstreamGone(repository.Place, seen, status.Upstream!);
        }

        var idle = !seen.Files.AreToCommit && status is { Ahead: 0, Behind: 0 };
        if (idle && fetched is { BroughtSomething: false })
            return seen with { UpstreamTip = seen.Tip };
        // What status said of both still holds where the fetch brought nothing.
        var alike =
            status is { Ahead: 0, Behind: 0 }
            && fetched is null or { Succeeded: true, BroughtSomething: false };
        refs ??= repository.RefsOf(seen.Branch, status.Upstream, cancelled);
        seen = upstreams.FindIn(refs, seen, cancelled);
        if (seen.Upstream is null)
            return seen with { Remote = RemoteState.None };
        return alike
            ? seen with
            {
                UpstreamTip = seen.Tip,
                UpstreamTree = seen.Tree,
            }
            : upstreams.Compare(seen, cancelled);
    }

    private Seen WithoutUpstream(Seen seen, SyncRequest request, CancellationToken cancelled)
    {
        seen = upstreams.Find(seen, null, cancelled);
        if (seen.Upstream is not { } upstream)
            return seen with { Remote = RemoteState.None };
        seen = seen with { Remote = RemoteState.NotAsked };
        if (request.Take)
        {
            var fetched = remote.Fetch(upstream, cancelled);
            if (fetched.BranchMissing)
            {
                return upstreams.NothingThere(
                    seen with
                    {
                        Remote = RemoteState.Reached,
                    },
                    cancelled
                );
            }

            seen = seen with
            {
                Remote = StateOf(fetched, () => upstream.Remote, cancelled),
                RemoteWords = fetched.Words,
            };
        }
        return upstreams.Compare(seen, cancelled);
    }

    private RemoteState StateOf(
        FetchReport? fetched,
        Func<string?> name,
        CancellationToken cancelled
    ) =>
        fetched switch
        {
            null => RemoteState.NotAsked,
            { Succeeded: true } => RemoteState.Reached,
            { IsOffline: true } => RemoteState.Offline,
            { Failure: GitFailureKind.NoRemote } => RemoteState.None,
            _ => throw remote.Failed(
                "Git fetch",
                name(),
                fetched.Failure,
                fetched.Words,
                cancelled
            ),
        };
}
