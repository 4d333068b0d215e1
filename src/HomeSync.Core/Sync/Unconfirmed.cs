using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>A prepared commit whose push may have arrived or not.</summary>
/// <param name="Branch">The branch it was prepared for, in full.</param>
/// <param name="OldTip">Where that branch was: the commit's parent.</param>
/// <param name="Commit">The commit itself.</param>
internal sealed record Unconfirmed(string Branch, string OldTip, string Commit)
{
    /// <summary>The commit of this machine that went into it: itself, unless both sides were brought together.</summary>
    public string Local { get; init; } = Commit;

    /// <summary>Keeps the commit from git's garbage collection.</summary>
    private const string Reference = $"{OwnRefs.Folder}unconfirmed";
    private const string LocalReference = $"{OwnRefs.Folder}unconfirmed-local";

    /// <summary>The refs it has while it is open.</summary>
    public static IReadOnlyList<string> References { get; } = [Reference, LocalReference];

    /// <summary>What was prepared, never arrived and was made anew: a file as it was saved then is in it alone.</summary>
    private const string Superseded = $"{OwnRefs.Folder}superseded/";

    /// <summary>Another commit takes its place: this one stays within reach.</summary>
    public void Supersede(Commits commits, CancellationToken cancelled) =>
        commits.Keep(KeptAside, cancelled);

    /// <summary>It arrived: of what was brought together for it, this machine's commit stays within reach.</summary>
    public void KeepLocal(Commits commits, CancellationToken cancelled)
    {
        if (Local != Commit)
            commits.Keep([(Superseded + Local, Local)], cancelled);
    }

    private (string, string)[] KeptAside =>
        Local == Commit
            ? [(Superseded + Commit, Commit)]
            : [(Superseded + Commit, Commit), (Superseded + Local, Local)];

    /// <summary>Written before a push starts, so that no kill in between forgets it.</summary>
    public void Remember(RepositoryPlace place, Commits commits, CancellationToken cancelled)
    {
        // There is room for one only: another that is still open stays within reach.
        var other = In(place) is { } open && open.Commit != Commit ? open.KeptAside : [];
        (string, string)[] local = Local == Commit ? [] : [(LocalReference, Local)];
        commits.Keep([(Reference, Commit), .. local, .. other], cancelled);
        Directory.CreateDirectory(place.OwnFolder);
        DurableFile.Write(FileIn(place), UnconfirmedJson.Of(this));
    }

    /// <summary>What is remembered; null when nothing is, or nothing readable.</summary>
    public static Unconfirmed? In(RepositoryPlace place) =>
        File.Exists(FileIn(place)) ? UnconfirmedJson.Read(File.ReadAllBytes(FileIn(place))) : null;

    public static void Forget(RepositoryPlace place, Commits commits, CancellationToken cancelled)
    {
        if (Close(place))
            commits.Drop(References, cancelled);
    }

    /// <summary>After a move, which took the refs along.</summary>
    /// <returns>Whether there was any.</returns>
    public static bool Close(RepositoryPlace place)
    {
        if (!File.Exists(FileIn(place)))
            return false;
        RawFile.Delete(FileIn(place));
        RawFile.DeleteEmptyFolder(place.OwnFolder);
        return true;
    }

    private static string FileIn(RepositoryPlace place) =>
        Path.Combine(place.OwnFolder, "unconfirmed.json");
}
