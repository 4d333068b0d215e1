using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>
/// Does a move's file steps. Each is one rename or swap, so a file is always the old or the new one and
/// never half of either; and what comes out of the working tree is looked at before it is let go, so
/// that a file saved in the last instant is put back.
/// </summary>
/// <param name="workTree">The working tree's top folder.</param>
/// <param name="room">Our room, on the same file system, where contents wait or are taken to.</param>
internal sealed class FileMover(string workTree, MoveRoom room)
{
    public string LivePath(FileStep step) => $"{workTree}/{step.Path}";

    /// <summary>Where its new content waits before the step, and its old content is after it.</summary>
    public string SlotPath(FileStep step) =>
        step.Removes ? $"{room.Removed}/{step.Number}" : $"{room.Staged}/{step.Path}";

    /// <summary>How far a step got.</summary>
    public StepState StateOf(FileStep step)
    {
        var live = RawFile.IdentityOf(LivePath(step));
        if (live == step.New)
            return StepState.Done;
        // Where a folder has to go before the file can come, the folder's emptiness is checked when it goes.
        var free = step.Adds && live.Kind is RawKind.Missing or RawKind.Folder;
        return live == step.Old || free ? StepState.Waiting : StepState.Foreign;
    }

    /// <summary>Does one step.</summary>
    /// <returns>False when something else than expected stood there; it stands there still.</returns>
    public bool Do(FileStep step)
    {
        if (step.Removes)
            return TakeOut(step);
        MakeParents(step.Path);
        if (step.Adds)
        {
            RawFile.DeleteEmptyFolder(LivePath(step));
            return RawMove.ToFreeName(SlotPath(step), LivePath(step));
        }
        return Exchange(step, step.Old, step.New);
    }

    /// <summary>Takes one done step back.</summary>
    /// <returns>False when the file was changed since; it stays as it is.</returns>
    public bool TakeBack(FileStep step)
    {
        if (step.Removes)
        {
            MakeParents(step.Path);
            return RawMove.ToFreeName(SlotPath(step), LivePath(step));
        }
        if (step.Adds)
            return TakeOut(step with { Old = step.New });
        return Exchange(step, step.New, step.Old);
    }

    /// <summary>Puts back what a done step took out, if it isn't what was saved: nobody has looked at it yet.</summary>
    public void PutBackUnseen(FileStep step)
    {
        if (step.Adds || StateOf(step) != StepState.Done)
            return;
        var taken = RawFile.IdentityOf(SlotPath(step));
        if (taken.Kind is RawKind.Missing || taken == step.Old)
            return;
        if (step.Removes)
        {
            MakeParents(step.Path);
            RawMove.ToFreeName(SlotPath(step), LivePath(step));
        }
        else
        {
            RawMove.Swap(SlotPath(step), LivePath(step));
        }
    }

    /// <summary>Removes the folders that a removed file leaves empty, as git does.</summary>
    public void DeleteEmptyParents(FileStep step)
    {
        for (
            var slash = step.Path.LastIndexOf('/');
            slash > 0;
            slash = step.Path.LastIndexOf('/', slash - 1)
        )
        {
            if (!RawFile.DeleteEmptyFolder($"{workTree}/{step.Path[..slash]}"))
                return;
        }
    }

    private bool TakeOut(FileStep step)
    {
        if (RawFile.KindOf(LivePath(step)) == RawKind.Missing)
            return true;
        if (!RawMove.ToFreeName(LivePath(step), SlotPath(step)))
            throw new IOException($"{SlotPath(step)} is taken");
        if (RawFile.IdentityOf(SlotPath(step)) == step.Old)
            return true;
        // Saved in the last instant: back it goes, unless yet another one stands there by now.
        RawMove.ToFreeName(SlotPath(step), LivePath(step));
        return false;
    }

    private bool Exchange(FileStep step, RawIdentity expected, RawIdentity put)
    {
        if (RawFile.KindOf(LivePath(step)) is not (RawKind.File or RawKind.Link))
            return false;
        if (!RawMove.Swap(SlotPath(step), LivePath(step)))
            return ExchangeByLink(step, expected);
        if (RawFile.IdentityOf(SlotPath(step)) == expected)
            return true;
        // Saved in the last instant: back it goes; and saved yet again meanwhile, the newest stays.
        RawMove.Swap(SlotPath(step), LivePath(step));
        if (RawFile.IdentityOf(SlotPath(step)) != put)
            RawMove.Swap(SlotPath(step), LivePath(step));
        return false;
    }

    /// <summary>For file systems that can't swap: the old file keeps a second name while the new one takes its place.</summary>
    internal bool ExchangeByLink(FileStep step, RawIdentity expected)
    {
        // Its number is free there, since it doesn't remove; beside its slot another file may wait.
        var kept = $"{room.Removed}/{step.Number}";
        RawFile.Link(LivePath(step), kept);
        if (RawFile.IdentityOf(kept) != expected)
        {
            RawFile.Delete(kept);
            return false;
        }
        RawMove.Over(SlotPath(step), LivePath(step));
        RawMove.Over(kept, SlotPath(step));
        return true;
    }

    private void MakeParents(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            RawFile.MakeFolder($"{workTree}/{path[..slash]}");
    }
}
