using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>Deals with a move that was interrupted: finishes it, takes it back, or leaves alone what a person has changed since.</summary>
internal sealed class Recovery(GitProgram git, Repository repository, Commits commits)
{
    private readonly MoveRoom room = new(git.Place);

    /// <summary>What was saved in the instant of the kill and has no place any more; only our room holds it.</summary>
    private IReadOnlyList<FileStep> homeless = [];

    /// <summary>Whether there is something to deal with.</summary>
    public bool IsNeeded => room.Journal.Exists;

    /// <summary>Files that are gone by a move that was finished belatedly.</summary>
    public IReadOnlyList<string> Removed { get; private set; } = [];

    /// <returns>What was done, for people; null when nothing was to be told.</returns>
    /// <exception cref="HomeSyncException">It can't be dealt with now; all is kept for the next time.</exception>
    public string? Run(CancellationToken cancelled)
    {
        Journal journal;
        try
        {
            journal = room.Journal.Read();
        }
        catch (InvalidDataException)
        {
            return $"The last sync was interrupted, and its journal can't be read; what it prepared is kept in {room.PutAside()}";
        }
        if (!journal.OnlyClaims && room.IndexLock.IsOurs(journal.Id))
            new GitLocks(git.Place).Release(journal, room.Journal.FullPath, cancelled);
        var told = journal.OnlyClaims ? null : TrySettle(journal, cancelled);
        room.IndexLock.Release(journal.Id);
        if (homeless.Count > 0)
        {
            var mover = new FileMover(git.Place.WorkTree, room);
            var kept = homeless.Select(step =>
                (step.Path, mover.SlotPath(step)[room.Path.Length..])
            );
            var aside = room.PutAside();
            var names = kept.Select(k =>
                $"{ByteText.ForPeople(k.Path)} (kept as {ByteText.ForPeople(aside + k.Item2)})"
            );
            return $"{told}. Saved in that very instant, and without a place now: {string.Join(", ", names)}";
        }
        room.Journal.Close();
        room.Clear();
        return told;
    }

    private string TrySettle(Journal journal, CancellationToken cancelled)
    {
        try
        {
            return Settle(journal, cancelled);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new MoveInterruptedException(git.Place, journal, fault);
        }
    }

    private string Settle(Journal journal, CancellationToken cancelled)
    {
        var saved = $"What was there before is in {journal.Savepoint}";
        // The index goes last: once it has gone, everything had.
        if (!File.Exists(room.NewIndex))
            return "The last sync was interrupted just after its move; nothing was left to do";
        var move = new JournaledMove(git, commits, room);
        homeless = move.PutBackUnseen(journal);
        var tip = repository.Resolve(journal.Branch, cancelled);
        if (
            repository.HeadRef(cancelled) != journal.Branch
            || (tip != journal.OldTip && tip != journal.NewTip)
        )
        {
            return $"The last sync was interrupted, and the branch was changed since: left as it is. {saved}";
        }

        var untouched =
            room.LiveIndexFingerprint == journal.OldIndex
            && move.StatesOf(journal).All(s => s != StepState.Foreign);
        var (finished, fault) = untouched ? Try(() => move.Resume(journal, tip)) : (false, null);
        if (finished)
        {
            Removed =
            [
                .. journal.Steps.Select(s => s.ToStep()).Where(s => s.Removes).Select(s => s.Path),
            ];
            return "The last sync was interrupted in its move; the move is finished now";
        }
        move.TakeBack(journal);
        // There may have been another such instant.
        homeless = [.. homeless.Union(move.PutBackUnseen(journal))];
        return fault is null
            ? $"The last sync was interrupted in its move, and files were changed since: the rest was taken back. {saved}"
            : $"The last sync was interrupted in its move, which can't be finished ({fault.Message}): it was taken back. {saved}";
    }

    private static (bool Finished, Exception? Fault) Try(Func<bool> resume)
    {
        try
        {
            return (resume(), null);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return (false, fault);
        }
    }
}
