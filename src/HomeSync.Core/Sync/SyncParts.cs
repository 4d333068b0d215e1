using HomeSync.Core.Git;
using HomeSync.Core.Guard;
using HomeSync.Core.Joining;
using HomeSync.Core.Locking;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>What a sync of one repository works with, put together once.</summary>
internal sealed class SyncParts
{
    private readonly Pruning pruning;
    private readonly Packing packing;

    /// <param name="git">Runs git in the repository.</param>
    /// <param name="own">Our own files.</param>
    /// <param name="retention">How long savepoints are kept.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="log">Hears what happens.</param>
    public SyncParts(GitProgram git, OwnFiles own, TimeSpan retention, TimeProvider clock, Log log)
    {
        Git = git;
        Repository = new Repository(git);
        Commits = new Commits(git);
        Hooks = new Hooks(git, Repository.Configured);
        Remote = new Remote(git, Repository);
        Upstreams = new Upstreams(Repository, new RewrittenUpstream(git));
        Sieve = new Sieve(Repository, own);
        Room = new MoveRoom(git.Place, new IndexKeeper(git)) { Opening = () => Persist() };
        Look = new Look(Repository, Remote, Upstreams, Sieve, clock);
        Guard = new SecretGuard(git, Repository);
        AutoCommit = new AutoCommit(Repository, git, Commits, Hooks, Guard, Room, clock);
        Uncommitted = new UncommittedSecrets(Repository, new Trees(git), Guard);
        FastForward = new FastForward(Repository, Room);
        Standstill = new Standstill(Repository);
        var join = new Join(git, Repository, Commits, new Merges(git));
        Joiner = new Joiner(Repository, join, Standstill, Room);
        Copies = new ConflictCopies(git.Place, new Trees(git));
        Backups = new Backups(git, Repository, Commits, clock);
        Adoption = new Adoption(Repository, git, Commits, Room);
        NewBranch = new NewBranch(Remote, Repository, new Trees(git));
        Submodules = new Submodules(git);
        Publication = new Publication(Repository, Remote, Commits);
        Move = new Move(git, Repository, Commits, own, Room, clock);
        Savepoints = new SavepointShelf(git);
        pruning = new Pruning(Savepoints, new Retention(retention), clock);
        packing = new Packing(git, Repository.Configured);
        Recovery = new Recovery(git, Repository, Commits);
        Tell = new Teller(log);
    }

    /// <summary>An operation before this one that was killed; null when none was.</summary>
    public KilledOperation? Killed { get; init; }

    /// <summary>Lets the disk know that an operation has begun.</summary>
    public Action Persist { get; init; } = () => { };

    public GitProgram Git { get; }

    /// <summary>Settles what a killed operation left, before anything else is looked at.</summary>
    /// <returns>Whether there was a move to settle, and it was told.</returns>
    public bool Recover(CancellationToken cancelled)
    {
        var locks = new GitLocks(Repository.Place);
        locks.ReleaseOwn(cancelled);
        if (Killed is not null)
        {
            locks.ReleaseBetween(Killed.Begun, Killed.Over, Tell.Unlocked, cancelled);
            Killed.Settle();
        }
        if (!Recovery.IsNeeded || Recovery.Run(cancelled) is not { } told)
            return false;
        Tell.Recovered(told, Recovery.Removed);
        return true;
    }

    /// <summary>After each try: what was prepared is of no use any more, unless a move has to be finished with it.</summary>
    public void LeaveRoom()
    {
        Room.EndKeeping();
        if (!Recovery.IsNeeded)
            Room.Clear();
    }

    /// <summary>After an operation that changed something, never before its end: what gathers is thinned out.</summary>
    public void Tidy(CancellationToken cancelled)
    {
        Together.Do(() => pruning.Run(cancelled), () => Hooks.Maintain(cancelled));
        packing.Run(cancelled);
    }

    public Repository Repository { get; }

    public Commits Commits { get; }

    public Hooks Hooks { get; }

    public Remote Remote { get; }

    public Upstreams Upstreams { get; }

    public Sieve Sieve { get; }

    public MoveRoom Room { get; }

    public Look Look { get; }

    public SecretGuard Guard { get; }

    public AutoCommit AutoCommit { get; }

    public UncommittedSecrets Uncommitted { get; }

    public FastForward FastForward { get; }

    public Standstill Standstill { get; }

    public Joiner Joiner { get; }

    public ConflictCopies Copies { get; }

    public Backups Backups { get; }

    public Adoption Adoption { get; }

    public NewBranch NewBranch { get; }

    public Submodules Submodules { get; }

    public Publication Publication { get; }

    public Move Move { get; }

    public SavepointShelf Savepoints { get; }

    public Recovery Recovery { get; }

    public Teller Tell { get; }
}
