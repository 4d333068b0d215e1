using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>
/// Settles a push that ended without an answer: when the commit did arrive, branch and index are moved
/// to it. The files hold its content already, but for what the other side brought into it; and whatever
/// was edited since stays an edit.
/// </summary>
internal sealed class Adoption(
    Repository repository,
    GitProgram git,
    Commits commits,
    MoveRoom room
)
{
    /// <summary>A commit that is still unconfirmed; null when there is none, or when the branch went on without it.</summary>
    public Unconfirmed? Pending(Seen seen, CancellationToken cancelled)
    {
        // On another branch it waits: it is that branch's next sync that settles it.
        var earlier = Unconfirmed.In(repository.Place);
        if (earlier is null || earlier.Branch != seen.BranchRef)
            return null;
        if (earlier.OldTip == seen.Tip)
            return earlier;
        if (earlier.Commit != seen.Tip)
            earlier.Supersede(commits, cancelled);
        Unconfirmed.Forget(repository.Place, commits, cancelled);
        return null;
    }

    public bool HasArrived(Unconfirmed earlier, Seen seen, CancellationToken cancelled) =>
        seen.UpstreamTip is { } upstream
        && (
            upstream == earlier.Commit
            || repository.Ancestry.IsAncestor(earlier.Commit, upstream, cancelled)
        );

    public Prepared Prepare(Unconfirmed earlier, Seen seen, CancellationToken cancelled)
    {
        var liveIndex = room.CopyLiveIndex();
        var index = new BesideIndex(git, room.BaseIndex);
        var staged = index.WriteTree(cancelled);
        index.Set(repository.Files.Changes(earlier.OldTip, earlier.Local, cancelled), cancelled);
        var tree = index.WriteTree(cancelled);
        var incoming = repository.Files.Changes(earlier.Local, earlier.Commit, cancelled);
        var edited = index.Differing(null, cancelled);
        // An edit made meanwhile where the other side's changes go: the next commit holds it, and is joined then.
        var halfway = incoming.Any(change => edited.Contains(change.Path));
        return new Prepared
        {
            Branch = earlier.Branch,
            OldTip = earlier.OldTip,
            NewTip = halfway ? earlier.Local : earlier.Commit,
            BaseTree = tree,
            TargetTree = halfway
                ? tree
                : index.TreeWith(incoming, $"{room.Path}/index.target", cancelled),
            LiveIndex = liveIndex,
            StagedTree = staged,
            Edited = [.. seen.Files.Edited],
            Settles = true,
            Why = "auto-commit, confirmed by the remote",
        };
    }
}
