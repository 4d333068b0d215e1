using HomeSync.Core.Git;
using HomeSync.Core.Joining;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>A conflict that stopped a sync, kept so that <c>status</c> goes on saying so until it is settled.</summary>
/// <param name="Branch">The branch, in full.</param>
/// <param name="Upstream">The upstream's name.</param>
/// <param name="Here">The tree of this machine's commit.</param>
/// <param name="There">The commit of the upstream.</param>
/// <param name="Files">What is in conflict.</param>
internal sealed record OpenConflict(
    string Branch,
    string Upstream,
    string Here,
    string There,
    IReadOnlyList<OpenFile> Files
)
{
    /// <summary>This machine's commit, by which the markers in <see cref="Marked"/> call its side.</summary>
    public string Ours { get; init; } = "";

    /// <summary>The merged tree, with markers.</summary>
    public string Marked { get; init; } = "";

    /// <summary>What was decided for single files, while others are open.</summary>
    public IReadOnlyList<Decision> Decided { get; init; } = [];

    public static OpenConflict Of(Seen seen, string tree, string ours, Joined joined) =>
        new(
            seen.BranchRef,
            seen.Upstream!.Name,
            tree,
            seen.UpstreamTip!,
            [.. joined.Conflicts.Select(OpenFile.Of)]
        )
        {
            Ours = ours,
            Marked = joined.Marked,
        };

    /// <summary>What was decided before about the very same two sides.</summary>
    public static IReadOnlyDictionary<string, Choice> DecidedFor(
        RepositoryPlace place,
        string tree,
        string upstream
    ) =>
        In(place) is { } conflict && (conflict.Here, conflict.There) == (tree, upstream)
            ? conflict.Decided.ToDictionary(
                d => ByteText.Decode(d.Path),
                d => d.Choice,
                StringComparer.Ordinal
            )
            : new Dictionary<string, Choice>();

    public void Remember(RepositoryPlace place)
    {
        Directory.CreateDirectory(place.OwnFolder);
        DurableFile.Write(FileIn(place), OpenConflictJson.Of(this));
    }

    /// <summary>What is remembered; null when nothing is, or nothing readable.</summary>
    public static OpenConflict? In(RepositoryPlace place)
    {
        try
        {
            return File.Exists(FileIn(place))
                ? OpenConflictJson.Read(File.ReadAllBytes(FileIn(place)))
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static void Forget(RepositoryPlace place, string branch)
    {
        if (In(place) is { } other && other.Branch != branch)
            return;
        if (!File.Exists(FileIn(place)))
            return;
        RawFile.Delete(FileIn(place));
        RawFile.DeleteEmptyFolder(place.OwnFolder);
    }

    private static string FileIn(RepositoryPlace place) =>
        Path.Combine(place.OwnFolder, "conflict.json");
}
