namespace HomeSync.Core.Sync;

/// <summary>How a move ended.</summary>
internal enum MoveEnd
{
    Done,

    /// <summary>Somebody changed branch, index or files meanwhile: nothing was moved, and all must be looked at again.</summary>
    LookAgain,
}
