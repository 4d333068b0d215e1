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
        return
            text.Split(' ', 3) is [var mode, var kind, var path]
            && ModeOf(mode) is { } bits
            && KindOf(kind) is { } known
            ? new SavedFile(path, known, bits)
            : throw new FormatException($"a savepoint says something unknown: {text}");
    }

    private static uint? ModeOf(string octal)
    {
        const int longest = 10; // as many digits as 32 bits always hold
        return octal.Length is > 0 and <= longest && octal.All(c => c is >= '0' and <= '7')
            ? Convert.ToUInt32(octal, 8)
            : null;
    }

    /// <summary>By its name alone: the library would take numbers and lists as well.</summary>
    private static RawKind? KindOf(string name)
    {
        foreach (var kind in Enum.GetValues<RawKind>())
        {
            if (kind.ToString() == name)
                return kind;
        }
        return null;
    }
}
