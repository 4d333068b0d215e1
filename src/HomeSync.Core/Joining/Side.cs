namespace HomeSync.Core.Joining;

/// <summary>A side of a conflict, as a person sees it, whatever git calls it.</summary>
public enum Side
{
    /// <summary>This machine.</summary>
    Ours,

    /// <summary>The remote: the other machines.</summary>
    Theirs,
}
