using HomeSync.Core.Git;

namespace HomeSync.Core.Joining;

/// <summary>Puts what a person decided in the place of each conflict.</summary>
/// <param name="git">Runs git.</param>
/// <param name="folder">A folder of ours to work in.</param>
internal sealed class Settlement(GitProgram git, string folder)
{
    private readonly Trees trees = new(git);

    /// <returns>The settled tree, and the conflicts that nobody decided.</returns>
    public MergeReport Of(
        MergeReport report,
        string ours,
        string theirs,
        Resolution resolution,
        CancellationToken cancelled
    )
    {
        var index = new BesideIndex(git, Path.Combine(folder, "index.settled"));
        index.Read(report.Tree, cancelled);
        var open = new List<MergeConflict>();
        foreach (var conflict in report.Conflicts)
        {
            if (!Settle(index, conflict, resolution.ChoiceOf(conflict), ours, theirs, cancelled))
                open.Add(conflict);
        }
        return new MergeReport(index.WriteTree(cancelled), open);
    }

    /// <returns>False when nobody decided it, or what they decided doesn't count any more.</returns>
    private bool Settle(
        BesideIndex index,
        MergeConflict conflict,
        Choice? choice,
        string ours,
        string theirs,
        CancellationToken cancelled
    )
    {
        if (choice?.Side is { } side)
        {
            Take(index, conflict, side == Side.Ours ? ours : theirs, cancelled);
            return true;
        }
        // What was made of two versions says nothing about a third.
        if (
            choice?.Edited is not { } edited
            || edited.Ours != IdIn(ours, conflict.Path, cancelled)
            || edited.Theirs != IdIn(theirs, conflict.Path, cancelled)
            || !IsKept(edited, cancelled)
        )
        {
            return false;
        }
        index.Set([new(conflict.Path, "", "", edited.Mode, edited.Blob)], cancelled);
        return true;
    }

    /// <summary>No ref holds what was edited while other files are open, and git may have cleaned it up.</summary>
    private bool IsKept(EditedFile edited, CancellationToken cancelled) =>
        edited.Mode == TreeChange.Absent || trees.Has(edited.Blob, cancelled);

    private string IdIn(string side, string path, CancellationToken cancelled) =>
        trees.Entry(side, path, cancelled)?.Id ?? "";

    /// <summary>Everything that the conflict is about becomes as that side has it: a file, a folder, or nothing.</summary>
    private static void Take(
        BesideIndex index,
        MergeConflict conflict,
        string side,
        CancellationToken cancelled
    )
    {
        IReadOnlyList<string> names = conflict.Stray is { } stray
            ? [.. conflict.Names, stray]
            : conflict.Names;
        index.Replace(names, side, cancelled);
    }
}
