using HomeSync.Core.Platform;

namespace HomeSync.Core.Savepoints;

/// <summary>One name in a savepoint.</summary>
/// <param name="Path">From the top of the working tree.</param>
/// <param name="Kind">What stood there; only files and links were saved.</param>
/// <param name="Mode">A file's permission bits.</param>
internal sealed record SavedFile(string Path, RawKind Kind, uint Mode)
{
    /// <summary>Whether the savepoint holds its content.</summary>
    public bool HasContent => Kind is RawKind.File or RawKind.Link;

    public override string ToString() => $"{Convert.ToString(Mode, 8)} {Kind} {Path}";

    /// <exception cref="FormatException">It isn't what <see cref="ToString"/> writes.</exception>
    public static SavedFile Parse(string text)
    {
        var parts = text.Split(' ', 3);
        return parts.Length == 3 && Enum.TryParse<RawKind>(parts[1], out var kind)
            ? new SavedFile(parts[2], kind, Convert.ToUInt32(parts[0], 8))
            : throw new FormatException($"a savepoint says something unknown: {text}");
    }
}
