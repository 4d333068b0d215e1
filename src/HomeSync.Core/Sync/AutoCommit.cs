using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>
/// Makes a commit of what the working tree holds, beside the repository: on a copy of the index, with
/// the user's hooks, filters and signing. HEAD, index and files stay as they are.
/// </summary>
internal sealed class AutoCommit(
    Repository repository,
    GitProgram git,
    Commits commits,
    Hooks hooks,
    TimeProvider clock
)
{
    /// <param name="seen">What was looked at.</param>
    /// <param name="room">Where to prepare.</param>
    /// <param name="earlier">A commit that may be at the remote already: the same content is sent as the same commit.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>The commit, ready to be moved to; null when the files don't differ after all.</returns>
    /// <exception cref="GitException">A hook refused, or git couldn't commit.</exception>
    public Prepared? Prepare(
        Seen seen,
        MoveRoom room,
        Unconfirmed? earlier,
        CancellationToken cancelled
    )
    {
        var liveIndex = room.CopyLiveIndex();
        var index = new BesideIndex(git, room.BaseIndex);
        var stagedTree = seen.Changed.Any(c => c.Staged != '.') ? index.WriteTree(cancelled) : null;
        string[] names =
        [
            .. seen.Changed.Where(c => c.Unstaged != '.').Select(c => c.Path),
            .. seen.NewFiles,
        ];
        if (names.Length > 0)
            index.Add(names, cancelled);
        var tree = index.WriteTree(cancelled);
        if (tree == repository.Resolve($"{seen.Tip}^{{tree}}", cancelled))
            return null;
        var again =
            earlier?.OldTip == seen.Tip
            && repository.Resolve($"{earlier.Local}^{{tree}}", cancelled) == tree;
        string commit;
        (commit, tree) = again ? (earlier!.Local, tree) : Commit(seen, room, index, cancelled);
        return new Prepared
        {
            Branch = seen.BranchRef,
            OldTip = seen.Tip,
            NewTip = commit,
            BaseTree = tree,
            TargetTree = tree,
            LiveIndex = liveIndex,
            StagedTree = stagedTree,
            Edited = [.. seen.Changed.Where(c => c.Unstaged != '.').Select(c => c.Path)],
            CommittedFiles = seen.Changed.Count + seen.NewFiles.Count,
            Why = "auto-commit",
        };
    }

    private (string Commit, string Tree) Commit(
        Seen seen,
        MoveRoom room,
        BesideIndex index,
        CancellationToken cancelled
    )
    {
        RunHook("pre-commit", [], index, cancelled);
        var tree = index.WriteTree(cancelled);
        WriteMessage(room.Message);
        RunHook("commit-msg", [room.Message], index, cancelled);
        var terms = new CommitTerms { Signed = repository.IsOn("commit.gpgSign", cancelled) };
        return (commits.Create(tree, [seen.Tip], room.Message, terms, cancelled), tree);
    }

    private void WriteMessage(string file)
    {
        var time = clock
            .GetLocalNow()
            .ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        File.WriteAllText(file, $"chore: auto-commit before sync - {time}\n");
    }

    private void RunHook(
        string hook,
        IReadOnlyList<string> arguments,
        BesideIndex index,
        CancellationToken cancelled
    )
    {
        var finished = hooks.Run(hook, arguments, index.File, cancelled);
        if (!finished.Succeeded)
            throw SyncErrors.HookRefused(repository.Place, hook, finished);
    }
}
