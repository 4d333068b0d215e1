using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>A <see cref="FileStep"/> as JSON can hold it.</summary>
/// <param name="Path">The name's bytes.</param>
/// <param name="Number">Its number in the move.</param>
/// <param name="Old">What stands there before.</param>
/// <param name="New">What stands there after.</param>
internal sealed record JournalStep(byte[] Path, int Number, RawIdentity Old, RawIdentity New)
{
    public static JournalStep Of(FileStep step) =>
        new(ByteText.Encode(step.Path), step.Number, step.Old, step.New);

    public FileStep ToStep() => new(ByteText.Decode(Path), Number, Old, New);
}
