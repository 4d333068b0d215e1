using HomeSync.Core.Configuration;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Guard;

namespace HomeSync.Core.Sync;

/// <summary>Secrets in the index that a commit is about to be made of: files that hold one stay behind.</summary>
internal sealed class StagedSecrets(Repository repository, SecretGuard guard)
{
    /// <summary>Looks for secrets in what differs from HEAD in the index.</summary>
    /// <returns>What it found, and all that differs; null where nobody looked.</returns>
    public (List<Suspect> Suspects, IReadOnlyList<TreeChange>? Changes) In(
        BesideIndex index,
        Seen seen,
        GuardPolicy policy,
        CancellationToken cancelled
    )
    {
        if (policy == GuardPolicy.Off)
            return ([], null);
        var changes = index.ChangesFrom(seen.Tip, cancelled);
        return (guard.In(changes, policy, cancelled), changes);
    }

    /// <summary>Takes the files with a secret out of the index again.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool TakeOut(
        List<Suspect> suspects,
        IReadOnlyList<TreeChange>? changes,
        BesideIndex index,
        CancellationToken cancelled
    )
    {
        var held = HeldBack.Names(suspects);
        if (held.Count == 0)
            return false;
        index.Set(changes!.Where(c => held.Contains(c.Path)).Select(c => c.Reverse), cancelled);
        return true;
    }

    /// <summary>What a hook adds is looked at as well; files that stay behind anyway are taken out again.</summary>
    /// <param name="hook">The hook that ran.</param>
    /// <param name="index">What it may have changed.</param>
    /// <param name="seen">What was looked at.</param>
    /// <param name="policy">What to do about content that looks like a secret.</param>
    /// <param name="held">The files that stay behind.</param>
    /// <param name="cancelled">Asks us to stop.</param>
    /// <returns>Whether the index was changed.</returns>
    /// <exception cref="GitException">There is a secret in what it added.</exception>
    public bool RefuseAdded(
        string hook,
        BesideIndex index,
        Seen seen,
        GuardPolicy policy,
        HashSet<string> held,
        CancellationToken cancelled
    )
    {
        var (suspects, changes) = In(index, seen, policy, cancelled);
        var added = suspects.FindAll(s => s.Held && !held.Contains(s.Path));
        return added.Count > 0
            ? throw GuardErrors.AddedByHook(repository.Place, hook, added)
            : TakeOut(suspects, changes, index, cancelled);
    }
}
