using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>A file of an open conflict.</summary>
/// <param name="Path">The name's bytes, from the top of the working tree.</param>
/// <param name="Line">What happened to it, for people.</param>
/// <param name="IsAlone">No other name is touched by it, as renames and folders do.</param>
internal sealed record OpenFile(byte[] Path, string Line, bool IsAlone)
{
    public string Name => ByteText.Decode(Path);

    /// <summary>What happened to it, without its name.</summary>
    public string What =>
        $"{ByteText.ForPeople(Name)}: " is var prefix
        && Line.StartsWith(prefix, StringComparison.Ordinal)
            ? Line[prefix.Length..]
            : Line;

    public static OpenFile Of(MergeConflict conflict) =>
        new(
            ByteText.Encode(conflict.Path),
            ConflictErrors.Line(conflict),
            conflict.Stray is null && conflict.Names.All(name => name == conflict.Path)
        );
}
