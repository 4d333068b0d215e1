using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What the daemon needs to know of a repository in order to watch it.</summary>
internal static class SessionWatch
{
    /// <summary>Gives the name of each tracked file, from the top of the working tree.</summary>
    public static void EachTrackedFile(
        this Session session,
        Action<string> take,
        CancellationToken cancelled
    ) => session.NewParts().Repository.Files.EachTrackedFile(take, cancelled);

    /// <summary>Whether there is something to commit, or that stops a sync as long as nobody commits it.</summary>
    /// <param name="session">The repository.</param>
    /// <param name="request">What a sync would do there.</param>
    /// <param name="names">The files to look at, since all of a large tree take long; all when there are none.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public static bool IsChanged(
        this Session session,
        SyncRequest request,
        IReadOnlyList<string> names,
        CancellationToken cancelled
    )
    {
        var parts = session.NewParts();
        // git knows a name only as it is tracked, and the disk may give it in other letters.
        if (parts.Repository.Configured.IgnoresCase(cancelled))
            names = [];
        var status = parts.Repository.Status(request.CommitUntracked, cancelled, names);
        return status.Unmerged.Count > 0
            || parts.Sieve.Sort(status, request, cancelled).AreToCommit;
    }
}
