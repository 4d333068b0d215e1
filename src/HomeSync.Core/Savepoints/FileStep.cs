using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>One file's part in a move, as the journal keeps it.</summary>
/// <param name="Path">Its name from the top of the working tree.</param>
/// <param name="Number">Its number in the move, under which a removed file is kept in our room.</param>
/// <param name="Old">What stands there before; <see cref="RawKind.Missing"/> for a new file.</param>
/// <param name="New">What stands there after; <see cref="RawKind.Missing"/> for a removed file.</param>
internal sealed record FileStep(string Path, int Number, RawIdentity Old, RawIdentity New)
{
    public bool Adds => Old.Kind == RawKind.Missing;

    public bool Removes => New.Kind == RawKind.Missing;
}
