using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>An index of our own beside the live one, on which a commit or a move is prepared (promise: nothing changes before the move).</summary>
/// <param name="git">Runs git.</param>
/// <param name="file">The index file, absolute.</param>
internal sealed class BesideIndex(GitProgram git, string file)
{
    /// <summary>Up to so many names git is told to look at these alone; it compares each with each file it has.</summary>
    private const int FewNames = 500;

    public string File => file;

    /// <summary>
    /// Takes these files' content, or absence, from the working tree. Not by <c>git add</c>: there a file that
    /// became a folder would bring along whatever lies in that folder.
    /// </summary>
    public void Add(IReadOnlyCollection<string> names, CancellationToken cancelled)
    {
        // First, since a link can't come in where its folder's files still are.
        var behind = BehindLinks(names);
        if (behind.Count > 0)
        {
            Ask(
                new GitCall("update-index", "--force-remove", "-z", "--stdin").WithNames(behind),
                cancelled
            );
        }
        Ask(
            new GitCall("update-index", "--add", "--remove", "-z", "--stdin")
            {
                Durable = true,
            }.WithNames(names.Where(name => !behind.Contains(name))),
            cancelled
        );
    }

    public string WriteTree(CancellationToken cancelled) =>
        Ask(new GitCall("write-tree") { Durable = true }, cancelled).Text.TrimEnd('\n');

    /// <summary>Makes it hold just what a tree holds.</summary>
    public void Read(string tree, CancellationToken cancelled) =>
        Ask(new GitCall("read-tree", tree), cancelled);

    /// <summary>Turns the index from one tree into another; entries that don't differ keep what they have.</summary>
    public void Turn(string fromTree, string toTree, CancellationToken cancelled) =>
        Ask(new GitCall("read-tree", "-i", "-m", fromTree, toTree), cancelled);

    /// <summary>Writes files, as they would be in the working tree, into another folder.</summary>
    public void WriteFilesTo(
        string folder,
        IReadOnlyCollection<string> names,
        CancellationToken cancelled
    )
    {
        var call = new GitCall("checkout-index", "--ignore-skip-worktree-bits", "-z", "--stdin")
        {
            WorkTree = folder,
        };
        Ask(call.WithNames(git.Progress.Counted("Writing new files", names)), cancelled);
    }

    /// <summary>Tracked files whose working tree content differs from this index; a mere touch is none.</summary>
    /// <param name="among">The files that count; null for all.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public HashSet<string> Differing(HashSet<string>? among, CancellationToken cancelled)
    {
        // diff-files would go by times alone; diff looks into a file whose time has changed.
        string[] arguments = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff"];
        string[] names = among is { Count: <= FewNames } ? [.. among] : [];
        var call = new GitCall([.. arguments, "--ignore-submodules=all", "--", .. names]);
        var differing = NulFields.Of(Ask(call, cancelled).Output).ToHashSet(StringComparer.Ordinal);
        if (among is not null)
            differing.IntersectWith(among);
        return differing;
    }

    /// <summary>The name of every file in it.</summary>
    public IReadOnlyList<string> Names(CancellationToken cancelled) =>
        NulFields.Of(Ask(new GitCall("ls-files", "-z"), cancelled).Output);

    /// <summary>Files flagged assume-unchanged or skip-worktree, which git looks away from.</summary>
    public IReadOnlyList<FlaggedFile> Flagged(CancellationToken cancelled)
    {
        var flagged = new List<FlaggedFile>();
        var records = new NulRecords(record =>
        {
            if (FlaggedFile.Parse(record) is { } file)
                flagged.Add(file);
        });
        Ask(new GitCall("ls-files", "-v", "-z") { Output = records.Take }, cancelled);
        return flagged;
    }

    public void SetAssumeUnchanged(
        IReadOnlyCollection<string> names,
        CancellationToken cancelled
    ) => Flag("--assume-unchanged", names, cancelled);

    public void SetSkipWorkTree(IReadOnlyCollection<string> names, CancellationToken cancelled) =>
        Flag("--skip-worktree", names, cancelled);

    /// <summary>How it differs from a tree.</summary>
    public IReadOnlyList<TreeChange> ChangesFrom(string tree, CancellationToken cancelled)
    {
        string[] options = ["--cached", "--raw", "-z", "--no-renames", "--no-abbrev"];
        return RawDiffParser.Parse(
            Ask(new GitCall(["diff-index", .. options, tree, "--"]), cancelled).Output
        );
    }

    /// <summary>Sets entries as a diff says, whatever they were.</summary>
    public void Set(IEnumerable<TreeChange> changes, CancellationToken cancelled) =>
        Ask(
            new GitCall("update-index", "-z", "--index-info").WithNames(
                changes.Select(c => $"{(c.IsDeletion ? "0" : c.NewMode)} {c.NewId}\t{c.Path}")
            ),
            cancelled
        );

    /// <summary>Makes everything at these names, files or folders, what a tree has there.</summary>
    public void Replace(IReadOnlyList<string> names, string tree, CancellationToken cancelled)
    {
        string[] old = ["ls-files", "--cached", "-z", "--", .. names];
        string[] fresh = ["ls-tree", "-r", "-z", "--full-tree", tree, "--", .. names];
        var gone = NulFields
            .Of(Ask(new GitCall(old), cancelled).Output)
            .Select(name => $"0 {new string('0', tree.Length)}\t{name}");
        var entries = NulFields.Of(Ask(new GitCall(fresh), cancelled).Output);
        var call = new GitCall("update-index", "-z", "--index-info");
        Ask(call.WithNames([.. gone, .. entries]), cancelled);
    }

    /// <summary>The tree it would have with these changes; the index itself stays as it is.</summary>
    /// <param name="changes">What differs.</param>
    /// <param name="scratch">A free path of ours.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    public string TreeWith(
        IEnumerable<TreeChange> changes,
        string scratch,
        CancellationToken cancelled
    )
    {
        System.IO.File.Copy(file, scratch, overwrite: true);
        var draft = new BesideIndex(git, scratch);
        draft.Set(changes, cancelled);
        return draft.WriteTree(cancelled);
    }

    /// <summary>Notes size and time of these files as they are now; one that differs is no failure.</summary>
    public void Refresh(IReadOnlyCollection<string> names, CancellationToken cancelled)
    {
        string[] these = ["add", "--refresh", "--pathspec-from-file=-", "--pathspec-file-nul"];
        // The threads of a preload take longer to find these few among all than to look at them.
        Try(
            names.Count <= FewNames
                ? new GitCall(these) { Settings = ["core.preloadIndex=false"] }.WithNames(names)
                : new GitCall("update-index", "-q", "--refresh"),
            cancelled
        );
    }

    /// <summary>Those whose folder has become a link: gone, to <c>git status</c>, where <c>update-index</c> refuses to look.</summary>
    private HashSet<string> BehindLinks(IReadOnlyCollection<string> names)
    {
        var links = names
            .SelectMany(ParentFolders.Of)
            .Distinct(StringComparer.Ordinal)
            .Where(folder => RawFile.ReadLink(git.Place.PathOf(folder)) is not null)
            .ToHashSet(StringComparer.Ordinal);
        return names
            .Where(name => links.Count > 0 && ParentFolders.Of(name).Any(links.Contains))
            .ToHashSet(StringComparer.Ordinal);
    }

    private void Flag(string flag, IReadOnlyCollection<string> names, CancellationToken cancelled)
    {
        if (names.Count > 0)
            Ask(new GitCall("update-index", flag, "-z", "--stdin").WithNames(names), cancelled);
    }

    private Finished Ask(GitCall call, CancellationToken cancelled) =>
        git.Ask(call with { IndexFile = file, Work = GitWork.Heavy }, cancelled);

    private void Try(GitCall call, CancellationToken cancelled) =>
        git.Try(call with { IndexFile = file, Work = GitWork.Heavy }, cancelled);
}
