namespace HomeSync.Scenarios.RandomSequences;

/// <summary>What somebody may do in a sequence.</summary>
public enum Deed
{
    Write,
    Append,
    Delete,
    Rename,
    Narrow,
    Widen,
    Stage,
    Commit,
    Untrack,
    WriteOwn,
    Sync,
    Push,
    Pull,
    Undo,
    UndoForced,
    ResolveOurs,
    ResolveTheirs,
}
