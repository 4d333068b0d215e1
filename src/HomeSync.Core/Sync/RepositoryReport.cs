using HomeSync.Core.Git;

namespace HomeSync.Core.Sync;

/// <summary>What <c>status</c> tells of a repository.</summary>
public sealed record RepositoryReport
{
    /// <summary>The branch; null when HEAD is detached.</summary>
    public string? Branch { get; init; }

    /// <summary>The upstream's short name; null when there is none.</summary>
    public string? Upstream { get; init; }

    /// <summary>Commits to send, as last known; null when the upstream was never seen.</summary>
    public int? Ahead { get; init; }

    /// <summary>Commits to take, as last known; null when the upstream was never seen.</summary>
    public int? Behind { get; init; }

    /// <summary>The rows of <c>git status --short</c>.</summary>
    public IReadOnlyList<string> Rows { get; init; } = [];

    /// <summary>How many tracked files differ from HEAD.</summary>
    public int Changed { get; init; }

    /// <summary>How many files and folders git doesn't track.</summary>
    public int Untracked { get; init; }

    /// <summary>How many files a sync leaves behind, untracked ones included.</summary>
    public int NotSynced { get; init; }

    /// <summary>What stands in a sync's way; null when nothing does.</summary>
    public string? Obstruction { get; init; }

    /// <summary>Files that both sides changed, when that stopped the last sync and still does.</summary>
    public IReadOnlyList<string> Conflicts { get; init; } = [];

    internal static RepositoryReport Of(
        Repository repository,
        OwnFiles own,
        long maxFileSize,
        CancellationToken cancelled
    )
    {
        var status = repository.Status(withUntracked: true, cancelled);
        var request = new SyncRequest("status") { MaxFileSize = maxFileSize };
        var files = new Sieve(repository, own).Sort(status, request, cancelled);
        var changed = status.Changed.Where(c => !own.Contain(c.Path)).ToList();
        var untracked = files.NotSynced.Where(f => status.Untracked.Contains(f.Path)).ToList();
        return new RepositoryReport
        {
            Branch = status.Branch,
            Upstream = status.Upstream,
            Ahead = status.Ahead,
            Behind = status.Behind,
            Rows =
            [
                .. status.Unmerged.Select(name => $"UU {Platform.ByteText.ForPeople(name)}"),
                .. changed.Select(c => $"{c.Short} {Platform.ByteText.ForPeople(c.Path)}"),
                .. untracked.Select(f => $"?? {Platform.ByteText.ForPeople(f.Path)}"),
            ],
            Changed = files.Changed.Count + status.Unmerged.Count,
            Untracked = untracked.Count,
            NotSynced = files.NotSynced.Count,
            Conflicts = ConflictsOf(repository.Place, status),
            Obstruction = (
                Sync.Obstruction.InFolder(repository.Place)
                ?? Sync.Obstruction.InStatus(repository.Place, status)
            )?.Message,
        };
    }

    /// <summary>Settled by hand, it isn't there any more though nobody told us.</summary>
    internal static IReadOnlyList<string> ConflictsOf(RepositoryPlace place, GitStatus status) =>
        OpenConflict.In(place) is { } conflict
        && conflict.Branch == status.BranchRef
        && status is { Behind: > 0 }
            ? [.. conflict.Files.Select(file => file.Line)]
            : [];
}
