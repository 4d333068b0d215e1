using System.Globalization;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>
/// Makes a commit of what the working tree holds, beside the repository: on a copy of the index, with
/// the user's hooks, filters and signing. HEAD, index and files stay as they are.
/// </summary>
internal sealed class AutoCommit(Repository repository, GitProgram git, Commits commits, Hooks hooks, TimeProvider clock)
{
    /// <returns>The commit, ready to be moved to; null when the files don't differ after all.</returns>
    /// <exception cref="GitException">A hook refused, or git couldn't commit.</exception>
    public Prepared? Prepare(Seen seen, MoveRoom room, CancellationToken cancelled)
    {
        var liveIndex = room.CopyLiveIndex();
        var index = new BesideIndex(git, room.BaseIndex);
        var stagedTree = seen.Changed.Any(c => c.Staged != '.') ? index.WriteTree(cancelled) : null;
        string[] names = [.. seen.Changed.Where(c => c.Unstaged != '.').Select(c => c.Path), .. seen.NewFiles];
        if (names.Length > 0)
            index.Add(names, cancelled);
        var tree = index.WriteTree(cancelled);
        if (tree == repository.Resolve($"{seen.Tip}^{{tree}}", cancelled))
            return null;
        RunHook("pre-commit", [], index, cancelled);
        tree = index.WriteTree(cancelled);
        WriteMessage(room.Message);
        RunHook("commit-msg", [room.Message], index, cancelled);
        var signed = repository.IsOn("commit.gpgSign", cancelled);
        var commit = commits.Create(tree, seen.Tip, room.Message, signed, cancelled);
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

    private void WriteMessage(string file)
    {
        var time = clock.GetLocalNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        File.WriteAllText(file, $"chore: auto-commit before sync - {time}\n");
    }

    private void RunHook(string hook, IReadOnlyList<string> arguments, BesideIndex index, CancellationToken cancelled)
    {
        var finished = hooks.Run(hook, arguments, index.File, cancelled);
        if (!finished.Succeeded)
            throw SyncErrors.HookRefused(repository.Place, hook, finished);
    }
}
