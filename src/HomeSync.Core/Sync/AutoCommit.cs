using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Text;

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
    SecretGuard guard,
    MoveRoom room,
    TimeProvider clock
)
{
    private const string PreCommit = "pre-commit";

    private readonly StagedSecrets secrets = new(repository, guard);

    /// <param name="seen">What was looked at.</param>
    /// <param name="policy">What to do about content that looks like a secret.</param>
    /// <param name="earlier">A commit that may be at the remote already: the same content is sent as the same commit.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>
    /// The commit, ready to be moved to, or null when there is nothing to commit after all; what was seen,
    /// without what stays behind; and what looks like a secret.
    /// </returns>
    /// <exception cref="GitException">A hook refused or added a secret, or git couldn't commit.</exception>
    public (Prepared? Commit, Seen Seen, IReadOnlyList<Suspect> Suspects) Prepare(
        Seen seen,
        GuardPolicy policy,
        Unconfirmed? earlier,
        CancellationToken cancelled
    )
    {
        var liveIndex = room.CopyLiveIndex();
        var index = new BesideIndex(git, room.BaseIndex);
        var stagedTree = seen.Files.Changed.Any(c => c.IsStaged)
            ? index.WriteTree(cancelled)
            : null;
        string[] names = [.. seen.Files.Edited, .. seen.Files.New];
        if (names.Length > 0)
            index.Add(names, cancelled);
        // Mostly there is nothing to hold back, and then that is the tree.
        var ((suspects, changes), tree) = Together.Do(
            () => secrets.In(index, seen, policy, cancelled),
            () => index.WriteTree(cancelled)
        );
        if (StagedSecrets.TakeOut(suspects, changes, index, cancelled))
            tree = index.WriteTree(cancelled);
        seen = HeldBack.Without(suspects, seen);
        if (tree == (seen.Tree ?? repository.Resolve($"{seen.Tip}^{{tree}}", cancelled)))
        {
            // What status called changed is the same to git's filters.
            var nothing = new LocalFiles { NotSynced = seen.Files.NotSynced };
            return (null, seen with { Files = nothing }, suspects);
        }
        var again =
            earlier?.OldTip == seen.Tip
            && repository.Resolve($"{earlier.Local}^{{tree}}", cancelled) == tree;
        var (commit, committed) = again
            ? (earlier!.Local, tree)
            : Commit(seen, policy, HeldBack.Names(suspects), tree, index, cancelled);
        var prepared = new Prepared
        {
            Branch = seen.BranchRef,
            OldTip = seen.Tip,
            NewTip = commit,
            BaseTree = committed,
            TargetTree = committed,
            IsGuarded = policy != GuardPolicy.Off && committed == tree,
            LiveIndex = liveIndex,
            StagedTree = stagedTree,
            StillStaged = StagedAmong(HeldBack.Names(suspects), stagedTree, seen, cancelled),
            Edited = [.. seen.Files.Edited],
            ChangedFiles =
                committed == tree ? changes?.Count - HeldBack.Names(suspects).Count : null,
            Why = "auto-commit",
        };
        return (prepared, seen, suspects);
    }

    /// <summary>What was staged of files that stay behind.</summary>
    private IReadOnlyList<TreeChange> StagedAmong(
        HashSet<string> held,
        string? stagedTree,
        Seen seen,
        CancellationToken cancelled
    ) =>
        stagedTree is null || held.Count == 0
            ? []
            :
            [
                .. repository
                    .Files.Changes(seen.Tip, stagedTree, cancelled)
                    .Where(c => held.Contains(c.Path)),
            ];

    private (string Commit, string Tree) Commit(
        Seen seen,
        GuardPolicy policy,
        HashSet<string> held,
        string tree,
        BesideIndex index,
        CancellationToken cancelled
    )
    {
        if (hooks.MayExist(PreCommit, cancelled))
        {
            RunHook(PreCommit, [], index, cancelled);
            var after = index.WriteTree(cancelled);
            if (
                after != tree
                && secrets.RefuseAdded(PreCommit, index, seen, policy, held, cancelled)
            )
            {
                after = index.WriteTree(cancelled);
            }
            tree = after;
        }
        WriteMessage();
        RunHook("commit-msg", [room.Message], index, cancelled);
        var terms = new CommitTerms { Signed = repository.Configured.Signs(cancelled) };
        return (commits.Create(tree, [seen.Tip], room.Message, terms, cancelled), tree);
    }

    private void WriteMessage()
    {
        var time = LocalTime.Text(clock.GetLocalNow());
        File.WriteAllText(room.Message, $"chore: auto-commit before sync - {time}\n");
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
