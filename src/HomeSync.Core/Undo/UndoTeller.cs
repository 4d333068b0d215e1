using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;
using HomeSync.Core.Text;

namespace HomeSync.Core.Undo;

/// <summary>Says what an undo does.</summary>
internal sealed class UndoTeller(Log log, TimeProvider clock)
{
    public void Undoing(SavepointNote note) => log.Info($"Undoing {Named(note)}...");

    public void Done(UndoPlan plan, MovedFiles files)
    {
        foreach (var name in files.Written)
            log.Info($"Put back {ByteText.ForPeople(name)}");
        foreach (var name in files.Removed)
            log.Info($"Removed {ByteText.ForPeople(name)}");
        foreach (var file in files.LeftAlone)
            log.Warn($"Left alone: {ByteText.ForPeople(file.Path)} ({file.Why})");
        foreach (var submodule in files.Submodules)
            log.Warn($"Left alone: {ByteText.ForPeople(submodule.Path)} ({Submodules.ByHand})");
        var branch = BranchName.Of(plan.Note.Branch);
        log.Success(
            plan.ByNewCommit
                ? "Undone by a new commit; the next sync brings it to every machine"
                : $"Undone: {branch} is back at {plan.Note.From[..10]}, and the files are as they were before"
        );
        log.Info($"To undo this: home-sync undo {files.Savepoint}");
    }

    public void Brought(IReadOnlyList<FoundFile> found, MovedFiles files)
    {
        foreach (var file in found)
            log.Info($"{Verb(file)} {ByteText.ForPeople(file.File.Path)} ({Named(file.From)})");
        log.Success(
            $"{Amount.Of(found.Count, "file")} as before; to git an ordinary edit, which the next sync may commit"
        );
        log.Info($"To undo this: home-sync undo {files.Savepoint}");
    }

    public string Named(SavepointNote note) =>
        note.Time is { } time
            ? $"{note.Id}, {note.Why} at {LocalTime.Text(time, clock)}"
            : $"{note.Id}, {note.Why}";

    private static string Verb(FoundFile file) => file.Blob is null ? "Removed" : "Brought back";
}
