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
    ) => session.Parts.Repository.Files.EachTrackedFile(take, cancelled);

    /// <summary>Whether there is anything that a sync would care about.</summary>
    public static Glance Glance(
        this Session session,
        SyncRequest request,
        CancellationToken cancelled
    )
    {
        var parts = session.Parts;
        var status = parts.Repository.Status(withUntracked: request.CommitUntracked, cancelled);
        var seen = parts.Sieve.Sort(new Seen { Branch = "", Tip = "" }, status, request, cancelled);
        return new Glance(
            status.Tip ?? "",
            seen.IsDirty || seen.NewFiles.Count > 0 || status.Unmerged.Count > 0,
            status.Untracked
        );
    }
}
