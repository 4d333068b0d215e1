using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;

namespace HomeSync.Core.Sync;

/// <summary>The one step that changes the live repository: short, local, checked, and written down before it begins.</summary>
internal sealed class Move(
    GitProgram git,
    Repository repository,
    Commits commits,
    OwnFiles own,
    MoveRoom room,
    TimeProvider clock
)
{
    private readonly Drafting drafting = new(git, repository, own, room);

    /// <summary>Moves branch, index and files to what was prepared.</summary>
    /// <returns>What it did to files; null when branch, index or files were changed meanwhile, and all must be looked at again.</returns>
    /// <exception cref="GitException">Incoming files would overwrite what only this machine has.</exception>
    public MovedFiles? Carry(Prepared prepared, CancellationToken cancelled) =>
        Carry(prepared, Draft(prepared, cancelled), cancelled);

    /// <summary>Works the move out, without touching anything live.</summary>
    /// <exception cref="GitException">Incoming files would overwrite what only this machine has.</exception>
    public Draft Draft(Prepared prepared, CancellationToken cancelled) =>
        drafting.Of(prepared, cancelled);

    /// <summary>Moves branch, index and files to what was prepared and worked out.</summary>
    /// <returns>What it did to files; null when all must be looked at again.</returns>
    public MovedFiles? Carry(Prepared prepared, Draft draft, CancellationToken cancelled)
    {
        var id = SavepointNote.NewId(clock.GetUtcNow());
        room.Journal.Write(new Journal { Id = id });
        if (!room.IndexLock.TryTake(id))
        {
            room.Journal.Close();
            return null;
        }
        var settled = true;
        try
        {
            return IsAsSeen(prepared, cancelled) && Carry(prepared, draft, id)
                ? draft.Files with
                {
                    Savepoint = id,
                }
                : null;
        }
        catch (MoveInterruptedException)
        {
            settled = false;
            throw;
        }
        finally
        {
            if (settled)
            {
                room.IndexLock.Release(id);
                room.Journal.Close();
            }
        }
    }

    /// <summary>Whether branch, tip and index are still what was looked at.</summary>
    public bool IsAsSeen(Prepared prepared, CancellationToken cancelled) =>
        repository.IsOnBranchAt(prepared.Branch, prepared.OldTip, cancelled)
        && room.LiveIndexFingerprint == prepared.LiveIndex;

    private bool Carry(Prepared prepared, Draft draft, string id)
    {
        var note = new SavepointNote
        {
            Id = id,
            Why = prepared.Why,
            Branch = prepared.Branch,
            From = prepared.OldTip,
            To = prepared.NewTip,
            FilesTree = prepared.BaseTree,
            IndexAfter = prepared.IndexTree ?? prepared.TargetTree,
            StagedTree = prepared.StagedTree,
            Touched = draft.Touched,
            BroughtFiles = prepared.Brought.Count > 0,
        };
        var (edited, saved) = draft.Save(note, new SavepointWriter(git, clock));
        if (edited)
            return false;
        var journal = new Journal
        {
            Id = id,
            Branch = prepared.Branch,
            OldTip = prepared.OldTip,
            NewTip = prepared.NewTip,
            OldIndex = prepared.LiveIndex,
            Savepoint = note.Reference,
            Steps = [.. draft.Steps(saved).Select(JournalStep.Of)],
        };
        room.Journal.Write(journal);
        return new JournaledMove(git, commits, room).Finish(
            journal,
            prepared.Why,
            prepared.Settles ? Unconfirmed.References : []
        );
    }
}
