using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Daemon;

/// <summary>What is watched of a repository, as its index is at one moment.</summary>
internal sealed class WatchedFiles
{
    /// <summary>More names than this are not looked at one by one.</summary>
    private const int MostNames = 200;

    private readonly HashSet<ulong> tracked = [];
    private readonly RepositoryPlace place;
    private readonly OwnFiles own;
    private readonly (DateTime, long) index;
    private readonly bool takesNew;
    private readonly string branchFile;
    private string branch;

    public WatchedFiles(Session session, SyncRequest request, CancellationToken cancelled)
    {
        (place, own) = (session.Place, session.Own);
        // Before it is read: what changes meanwhile is read again.
        index = StateOf(place.IndexFile);
        takesNew = TakesNew(request);
        branchFile = FileOfBranch();
        branch = TextOf(branchFile);
        Folders.Add(Path.GetDirectoryName(branchFile)!);
        session.EachTrackedFile(Watch, cancelled);
    }

    /// <summary>The working tree's top folder.</summary>
    public string Top => place.WorkTree;

    /// <summary>The folders that hold them, absolute.</summary>
    public HashSet<string> Folders { get; } = new(StringComparer.Ordinal);

    /// <summary>A commit was made since the last sync.</summary>
    public bool IsBranchMoved => TextOf(branchFile) != branch;

    /// <summary>Whether these are still all that is to be watched.</summary>
    public bool IsUpToDate(Session session, SyncRequest request) =>
        session.Place == place
        && takesNew == TakesNew(request)
        && branchFile == FileOfBranch()
        && !MissesFolders
        && index == StateOf(place.IndexFile);

    /// <summary>A folder came, went or was renamed: what is watched by its name may be another one now.</summary>
    public bool MissesFolders { get; private set; }

    /// <summary>Where the branch is now is known to everybody.</summary>
    public void NoteBranch() => branch = TextOf(branchFile);

    /// <param name="path">What something happened to; empty when that isn't known.</param>
    public FileKind Sort(string path)
    {
        if (path == branchFile)
            return IsBranchMoved ? FileKind.Branch : FileKind.Nothing;
        if (path.Length == 0 || Folders.Contains(path))
        {
            MissesFolders = true;
            return FileKind.Tracked;
        }
        if (tracked.Contains(NameHash.Of(path)))
            return FileKind.Tracked;
        return takesNew && IsInTree(path) ? FileKind.New : FileKind.Nothing;
    }

    /// <summary>
    /// The names of these paths from the top, to look at nothing else; none when all must be looked at,
    /// since one of them is a folder, lies somewhere else or was lost.
    /// </summary>
    public IReadOnlyList<string> NamesOf(IReadOnlyCollection<string> paths)
    {
        var top = Top + '/';
        return
            MissesFolders
            || paths.Count > MostNames
            || !paths.All(path => path.StartsWith(top, StringComparison.Ordinal))
            ? []
            : [.. paths.Select(path => path[top.Length..])];
    }

    private void Watch(string name)
    {
        if (own.Contain(name))
            return;
        var path = place.PathOf(name);
        tracked.Add(NameHash.Of(path));
        Folders.Add(Path.GetDirectoryName(path)!);
    }

    private bool IsInTree(string path) =>
        path.StartsWith(Top + '/', StringComparison.Ordinal)
        && path[(Top.Length + 1)..] is var name
        && !own.Contain(name)
        && name != ".git"
        && !name.StartsWith(".git/", StringComparison.Ordinal);

    private bool TakesNew(SyncRequest request) =>
        request is { Commit: true, CommitUntracked: true } && !place.IsSeparate;

    private string FileOfBranch() => BranchFile.Of(place, BranchFile.Current(place) ?? "HEAD");

    private static string TextOf(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : "";
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static (DateTime, long) StateOf(string file)
    {
        var state = new FileInfo(file);
        return state.Exists ? (state.LastWriteTimeUtc, state.Length) : default;
    }
}
