using HomeSync.Core.Git;
using HomeSync.Core.Savepoints;
using HomeSync.Core.Sync;

namespace HomeSync.Core.Undo;

/// <summary>Prepares an undo beside the repository, so that the same move as a sync's carries it out.</summary>
internal sealed class UndoPreparation(SyncParts parts)
{
    public Prepared Of(UndoPlan plan, CancellationToken cancelled)
    {
        var room = parts.Room;
        room.Open();
        var liveIndex = room.CopyLiveIndex();
        var index = new BesideIndex(parts.Git, room.BaseIndex);
        var staged = plan.Edited.Any(c => c.IsStaged) ? index.WriteTree(cancelled) : null;
        var touched = plan.Changes.Select(c => c.Path).ToHashSet(StringComparer.Ordinal);
        // With --force these are overwritten: the move has to know them as they are.
        string[] edited = [.. plan.Edited.Select(c => c.Path)];
        string[] overwritten = [.. edited.Where(touched.Contains)];
        if (overwritten.Length > 0)
            index.Add(overwritten, cancelled);
        var saved = parts.Savepoints.FilesOf(plan.Note, cancelled);
        return new Prepared
        {
            Branch = plan.Note.Branch,
            OldTip = plan.Tip,
            NewTip = plan.ByNewCommit ? Commit(plan, cancelled) : plan.Note.From,
            BaseTree = index.WriteTree(cancelled),
            TargetTree = index.TreeWith(plan.Changes, $"{room.Path}/index.target", cancelled),
            LiveIndex = liveIndex,
            StagedTree = staged,
            IndexTree = plan.ByNewCommit ? null : IndexTreeOf(plan.Note, cancelled),
            Edited = [.. edited.Where(name => !touched.Contains(name))],
            Modes = saved
                .Where(f => f.HasContent)
                .ToDictionary(f => f.Path, f => f.Mode, StringComparer.Ordinal),
            Why = $"undo {plan.Note.Id}",
        };
    }

    /// <summary>A commit on top that takes the operation back.</summary>
    private string Commit(UndoPlan plan, CancellationToken cancelled)
    {
        var draft = new BesideIndex(parts.Git, $"{parts.Room.Path}/index.commit");
        draft.Read(plan.Tip, cancelled);
        draft.Set(plan.Changes, cancelled);
        File.WriteAllText(
            parts.Room.Message,
            $"Undo {plan.Note.Why} of {plan.Note.Id}\n\nTakes back what home-sync brought to this branch with {plan.Note.To}.\n"
        );
        return parts.Commits.Create(
            draft.WriteTree(cancelled),
            [plan.Tip],
            parts.Room.Message,
            new CommitTerms { Signed = parts.Repository.Configured.Signs(cancelled) },
            cancelled
        );
    }

    private string IndexTreeOf(SavepointNote note, CancellationToken cancelled) =>
        note.StagedTree ?? parts.Repository.Resolve($"{note.From}^{{tree}}", cancelled)!;
}
