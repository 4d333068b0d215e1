using System.Globalization;

namespace HomeSync.Core.Savepoints;

/// <summary>What a savepoint says of the operation it was made for: enough to tell of it, and to undo it.</summary>
internal sealed record SavepointNote
{
    /// <summary>The operation's id, <c>20260131-081502-abcdef</c>: when it moved (UTC), with the part of the second and one random digit.</summary>
    public required string Id { get; init; }

    /// <summary>What the branch was moved by: <c>auto-commit</c>, <c>fast-forward</c>, <c>undo …</c></summary>
    public required string Why { get; init; }

    /// <summary>The branch that was to move, in full.</summary>
    public required string Branch { get; init; }

    /// <summary>The commit it was at.</summary>
    public required string From { get; init; }

    /// <summary>The commit it was to be moved to.</summary>
    public required string To { get; init; }

    /// <summary>The tree of the tracked files before: what had been edited and was to be committed included.</summary>
    public required string FilesTree { get; init; }

    /// <summary>The index's tree after: what differs from it was staged since.</summary>
    public required string IndexAfter { get; init; }

    /// <summary>The index's tree before, where it wasn't that of <see cref="From"/>.</summary>
    public string? StagedTree { get; init; }

    /// <summary>Files that were written or removed: the first so many of those it lists.</summary>
    public int Touched { get; init; }

    /// <summary>Whether it brought single files back, and left branch and index alone.</summary>
    public bool BroughtFiles { get; init; }

    /// <summary>The ref that holds it.</summary>
    public string Reference => SavepointWriter.Folder + Id;

    /// <summary>When it was made, by the clock of that moment; null when the id doesn't say.</summary>
    public DateTimeOffset? Time => TimeOf(Id);

    /// <summary>The time an id begins with; null when it isn't one of ours.</summary>
    public static DateTimeOffset? TimeOf(string id) =>
        id.Length > Pattern.Length
        && DateTimeOffset.TryParseExact(
            id[..Pattern.Length],
            Pattern,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var time
        )
            ? time
            : null;

    /// <summary>An id that nobody else has, and that sorts behind all earlier ones, those of the same second too.</summary>
    public static string NewId(DateTimeOffset now)
    {
        var microseconds = now.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond;
        // A million needs five hexadecimal digits; the sixth is chance.
        var rest = (microseconds << 4) + Random.Shared.Next(16);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{now.UtcDateTime.ToString(Pattern, CultureInfo.InvariantCulture)}-{rest:x6}"
        );
    }

    private const string Pattern = "yyyyMMdd-HHmmss";
}
