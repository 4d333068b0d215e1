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

    /// <summary>Where its new content waits before the step, and its old content is after it, if there is any.</summary>
    public string SlotPath(FileStep step) =>
        step.Removes ? $"{room.Removed}/{step.Number}" : $"{room.Staged}/{step.Path}";

    /// <summary>How far a step got.</summary>
    public StepState StateOf(FileStep step)
    {
        var live = Live(step);
        if (live == step.New)
            return StepState.Done;
        // Where a folder has to go before the file can come, the folder's emptiness is checked when it goes.
        var free = step.Adds && live.Kind is RawKind.Missing or RawKind.Folder;
        // Done already and undone since, by a person, it isn't for us to do again.
        return (live == step.Old || free) && RawFile.IdentityOf(SlotPath(step)) == step.New
            ? StepState.Waiting
            : StepState.Foreign;
    }

    /// <summary>Does one step.</summary>
    /// <returns>False when something else than expected stood there; it stands there still.</returns>
    public bool Do(FileStep step)
    {
        if (step.Removes)
            return TakeOut(step);
        if (!MakeParents(step.Path))
            return false;
        if (step.Adds)
        {
            RawFile.DeleteEmptyFolder(LivePath(step));
            return RawMove.ToFreeName(SlotPath(step), LivePath(step));
        }
        return Exchange(step, step.Old, step.New);
    }

    /// <summary>Takes one done step back.</summary>
    /// <returns>False when it wasn't we who did it, or the file was changed since; it stays as it is.</returns>
    public bool TakeBack(FileStep step)
    {
        if (RawFile.IdentityOf(SlotPath(step)) != step.Old || step is { Adds: true, Removes: true })
            return false;
        if (step.Removes)
            return PutBack(step);
        if (step.Adds)
            return TakeOut(step with { Old = step.New });
        return Exchange(step, step.New, step.Old);
    }

    /// <summary>Puts back what a step took out, if it isn't what was saved: nobody has looked at it yet.</summary>
    /// <returns>False when something else has its place by now; then it is in its slot, and nowhere else.</returns>
    public bool PutBackUnseen(FileStep step)
    {
        if (step is { Adds: false, Removes: false })
            EndExchange(step);
        var taken = RawFile.IdentityOf(SlotPath(step));
        if (taken.Kind is RawKind.Missing || taken == step.Old || taken == step.New)
            return true;
        if (step.Removes || step.Adds)
            return PutBack(step);
        var live = Live(step);
        return (live == step.New || live == step.Old)
            && RawMove.Swap(SlotPath(step), LivePath(step));
    }

    /// <summary>Removes the folders that a removed file leaves empty, as git does.</summary>
    public void DeleteEmptyParents(FileStep step)
    {
        if (IsBehindLink(step))
            return;
        foreach (var folder in ParentFolders.Of(step.Path).Reverse())
        {
            if (!RawFile.DeleteEmptyFolder($"{workTree}/{folder}"))
                return;
        }
    }

    private bool TakeOut(FileStep step)
    {
        var kind = RawFile.KindOf(LivePath(step));
        if (IsBehindLink(step) || kind is RawKind.Missing)
            return true;
        // Nobody has saved what is in a folder.
        if (kind is not (RawKind.File or RawKind.Link))
            return false;
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
        if (
            IsBehindLink(step)
            || RawFile.KindOf(LivePath(step)) is not (RawKind.File or RawKind.Link)
        )
        {
            return false;
        }
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
        var kept = KeptPath(step);
        // Killed just here, it was linked already.
        if (RawFile.IdentityOf(kept) == RawFile.IdentityOf(LivePath(step)))
            RawFile.Delete(kept);
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

    private RawIdentity Live(FileStep step) =>
        IsBehindLink(step) ? RawIdentity.Missing : RawFile.IdentityIfRead(LivePath(step));

    /// <summary>The second name of a file that is being replaced where names can't be swapped.</summary>
    private string KeptPath(FileStep step) => $"{room.Removed}/{step.Number}";

    /// <summary>Killed between its two renames, an exchange has left the old file under its second name.</summary>
    private void EndExchange(FileStep step)
    {
        if (
            RawFile.KindOf(SlotPath(step)) == RawKind.Missing
            && RawFile.IdentityOf(KeptPath(step)) == step.Old
        )
        {
            RawMove.Over(KeptPath(step), SlotPath(step));
        }
    }

    private bool PutBack(FileStep step) =>
        MakeParents(step.Path) && RawMove.ToFreeName(SlotPath(step), LivePath(step));

    /// <returns>False when something on the way is no folder, or a link to one.</returns>
    private bool MakeParents(string path)
    {
        foreach (var folder in ParentFolders.Of(path).Select(folder => $"{workTree}/{folder}"))
        {
            RawFile.MakeFolder(folder);
            if (RawFile.KindOf(folder) != RawKind.Folder)
                return false;
        }
        return true;
    }

    /// <summary>What a link leads to isn't in the working tree, to git either.</summary>
    private bool IsBehindLink(FileStep step) =>
        ParentFolders.Of(step.Path).Any(f => RawFile.ReadLink($"{workTree}/{f}") is not null);
}
