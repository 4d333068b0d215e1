using System.ComponentModel;
using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>Carries out what a journal says, from the start or from wherever it was interrupted.</summary>
internal sealed class JournaledMove(GitProgram git, Commits commits, MoveRoom room)
{
    private readonly FileMover mover = new(git.Place.WorkTree, room);

    /// <summary>Moves branch, files and index, in this order; or takes everything back.</summary>
    /// <param name="journal">What it is.</param>
    /// <param name="why">For the reflog.</param>
    /// <param name="dropped">Refs that nobody needs once the branch has moved.</param>
    /// <returns>False when something stood in the way; then all is as before.</returns>
    public bool Finish(Journal journal, string why, params IReadOnlyList<string> dropped) =>
        Finish(journal, Ordered(journal), journal.OldTip, why, dropped);

    /// <summary>Finishes a move that was interrupted; every step is waiting or done.</summary>
    public bool Resume(Journal journal, string currentTip)
    {
        var waiting = Ordered(journal).Where(s => mover.StateOf(s) == StepState.Waiting);
        return Finish(journal, [.. waiting], currentTip, "finished an interrupted move", []);
    }

    private bool Finish(
        Journal journal,
        List<FileStep> steps,
        string currentTip,
        string why,
        IReadOnlyList<string> dropped
    )
    {
        if (!MoveBranch(journal, currentTip, why, dropped))
            return false;
        var done = new List<FileStep>();
        try
        {
            foreach (var step in git.Progress.Counted("Putting files in place", steps))
            {
                if (!mover.Do(step))
                {
                    TakeBack(journal, done);
                    return false;
                }
                done.Add(step);
                if (step.Removes)
                    mover.DeleteEmptyParents(step);
            }
            InstallIndex([
                .. journal.Steps.Select(s => s.ToStep()).Where(s => !s.Removes).Select(s => s.Path),
            ]);
        }
        catch (Exception e) when (e is not MoveInterruptedException)
        {
            // Whatever it is: a program that can't be started is no fault of the disk.
            TakeBackAfter(e, journal, done);
            throw;
        }
        RawFile.Flush(git.Place.GitDir);
        return true;
    }

    private bool MoveBranch(
        Journal journal,
        string currentTip,
        string why,
        IReadOnlyList<string> dropped
    )
    {
        // From here on nothing stops us: the move is short, local, and half of it is worth less than none.
        var unstoppable = CancellationToken.None;
        try
        {
            return commits.Move(
                journal.Branch,
                journal.NewTip,
                currentTip,
                why,
                dropped,
                unstoppable
            );
        }
        catch (Exception fault)
        {
            if (TipOrNull(journal.Branch) != currentTip)
                throw new MoveInterruptedException(git.Place, journal, fault);
            // If that git was killed, its locks are known to be ours only while the journal and our lock are there.
            if (room.IndexLock.IsOurs(journal.Id))
                new GitLocks(git.Place).Release(journal, room.Journal.FullPath, unstoppable);
            throw;
        }
    }

    /// <summary>Null when nobody can tell: git may not even start.</summary>
    private string? TipOrNull(string branch)
    {
        try
        {
            return commits.TipOf(branch, CancellationToken.None);
        }
        catch (Exception fault) when (fault is GitException or Win32Exception or IOException)
        {
            return null;
        }
    }

    /// <summary>Puts back what a person saved in the very instant of a step, when a kill kept us from looking at it.</summary>
    /// <returns>Those that have no place any more: only our room holds what was saved there.</returns>
    public IReadOnlyList<FileStep> PutBackUnseen(Journal journal) =>
        [.. Ordered(journal).Where(step => !mover.PutBackUnseen(step))];

    public IEnumerable<StepState> StatesOf(Journal journal) =>
        Ordered(journal).Select(mover.StateOf);

    /// <summary>Takes back what still is as the move left it.</summary>
    public void TakeBack(Journal journal) =>
        TakeBack(journal, [.. Ordered(journal).Where(s => mover.StateOf(s) == StepState.Done)]);

    private void TakeBack(Journal journal, List<FileStep> done)
    {
        foreach (var step in Enumerable.Reverse(done))
        {
            mover.TakeBack(step);
            if (step.Adds)
                mover.DeleteEmptyParents(step);
        }
        try
        {
            commits.Move(
                journal.Branch,
                journal.OldTip,
                journal.NewTip,
                "took a move back",
                [],
                CancellationToken.None
            );
        }
        catch (GitException fault)
        {
            // A branch ahead of its files must not be taken for an edit: the journal has to stay.
            throw new MoveInterruptedException(git.Place, journal, fault);
        }
    }

    /// <exception cref="MoveInterruptedException">Even that failed: the journal stays, and the next sync goes on from it.</exception>
    private void TakeBackAfter(Exception fault, Journal journal, List<FileStep> done)
    {
        try
        {
            TakeBack(journal, done);
        }
        catch (Exception e) when (e is not MoveInterruptedException)
        {
            throw new MoveInterruptedException(git.Place, journal, fault);
        }
    }

    /// <param name="written">Files that were written since: it knows nothing of their times yet.</param>
    private void InstallIndex(IReadOnlyCollection<string> written)
    {
        // Left by a git that was killed while it wrote our own copy.
        File.Delete(room.NewIndex + ".lock");
        if (written.Count > 0)
            new BesideIndex(git, room.NewIndex).Refresh(written, CancellationToken.None);
        RawFile.Flush(room.NewIndex);
        RawMove.Over(room.NewIndex, git.Place.IndexFile);
    }

    /// <summary>Removals first, so that a file can take the place of a folder and the other way round.</summary>
    private static List<FileStep> Ordered(Journal journal) =>
        [.. journal.Steps.Select(s => s.ToStep()).OrderBy(s => s.Removes ? 0 : 1)];
}
