using HomeSync.Core.Git;
using HomeSync.Core.Logging;
using HomeSync.Core.Platform;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>A dry run of an undo: the same plan, told instead of carried out.</summary>
internal sealed class UndoRehearsal(SyncParts parts, UndoChoice choice, UndoTeller tell, Log log)
{
    /// <summary>Files whose difference is shown: more than anyone reads, and fewer than a command line holds.</summary>
    private const int MostShown = 500;

    /// <returns>What undoing would come to, and the difference it would make, as git shows it; empty when files stay as they are.</returns>
    public (Outcome Outcome, string Difference) Run(
        UndoRequest request,
        CancellationToken cancelled
    )
    {
        if (parts.Recovery.IsNeeded)
            log.Info("Would first settle the last operation, which was interrupted in its move");
        var note = request.Files.Count > 0 ? null : choice.Of(request.Id, cancelled);
        var (status, plan, found) = new UndoLook(parts, choice).At(note, request, cancelled);
        return plan is not null
            ? Operation(plan, request, cancelled)
            : Files(found, request, status, cancelled);
    }

    private (Outcome, string) Operation(
        UndoPlan plan,
        UndoRequest request,
        CancellationToken cancelled
    )
    {
        log.Info($"Would undo {tell.Named(plan.Note)}");
        log.Info(
            plan.ByNewCommit
                ? "by a new commit, which the next sync brings to every machine:"
                : $"by moving the branch back to {plan.Note.From[..10]}; no other machine has seen it:"
        );
        foreach (var change in plan.Changes)
        {
            log.Info($"  {change.Letter}  {ByteText.ForPeople(change.Path)}");
        }
        if (plan.Changes.Count == 0)
            log.Info("  no file changes; what was committed is an edit again");
        Warn(plan.ChangedSince, request);
        log.Info("Dry run: nothing was changed");
        var outcome = new Outcome("dry-run")
        {
            Undid = plan.Note.Id,
            Files = OutcomeFiles.Of(plan.Changes),
        };
        return (outcome, Diff(plan, cancelled));
    }

    private void Warn(IReadOnlyList<NotSynced> files, UndoRequest request)
    {
        foreach (var file in files)
        {
            log.Warn(
                $"{(request.Force ? "Would save and overwrite" : "Would stop")}: {ByteText.ForPeople(file.Path)} ({file.Why})"
            );
        }
    }

    /// <summary>From what is committed now to what will be, and of no other files.</summary>
    private string Diff(UndoPlan plan, CancellationToken cancelled) =>
        plan.Changes.Count == 0
            ? ""
            : parts.Repository.Files.Diff(
                plan.Tip,
                plan.Before,
                [.. plan.Changes.Take(MostShown).Select(c => c.Path)],
                cancelled
            );

    private (Outcome, string) Files(
        IReadOnlyList<FoundFile> found,
        UndoRequest request,
        GitStatus status,
        CancellationToken cancelled
    )
    {
        foreach (var file in found)
        {
            log.Info(
                $"Would {(file.Blob is null ? "remove" : "bring back")} {ByteText.ForPeople(file.File.Path)} ({tell.Named(file.From)})"
            );
        }
        Warn(new FilesBack(parts).EditedSince(found, status, cancelled), request);
        log.Info("Dry run: nothing was changed");
        var files = new OutcomeFiles
        {
            Written = [.. found.Where(f => f.Blob is not null).Select(f => f.File.Path)],
            Removed = [.. found.Where(f => f.Blob is null).Select(f => f.File.Path)],
        };
        return (new Outcome("dry-run") { Files = files }, "");
    }
}
