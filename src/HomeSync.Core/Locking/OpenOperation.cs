using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>An operation that has begun in a repository, a line in the lock file: whoever finds it there knows that it was killed.</summary>
/// <param name="Begun">When, by the clock of the disk.</param>
/// <param name="Repository">Which, as <see cref="KeyOf"/> names it.</param>
internal sealed record OpenOperation(DateTimeOffset Begun, string Repository)
{
    /// <summary>When it ended by itself, though a child of it was killed; null when it was killed itself.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>A repository's name in one word, whatever its path is.</summary>
    /// <param name="common">The folder that all its working trees share.</param>
    public static string KeyOf(string common) => Fingerprint.Of(ByteText.Encode(common));

    /// <summary>Reads the lines below the holder's.</summary>
    public static IReadOnlyList<OpenOperation> In(string text) =>
        [.. text.Split('\n').Skip(LockHolder.Lines).Select(Parse).OfType<OpenOperation>()];

    public string Format() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Begun:O} {Repository}{(Ended is null ? "" : " ")}{Ended:O}\n"
        );

    private static OpenOperation? Parse(string line)
    {
        var words = line.Split(' ');
        return
            words is [var first, { Length: > 0 } repository, ..]
            && TimeOf(first) is { } begun
            && words.Length <= 3
            ? new(begun, repository) { Ended = words.Length < 3 ? null : TimeOf(words[2]) }
            : null;
    }

    private static DateTimeOffset? TimeOf(string word) =>
        DateTimeOffset.TryParseExact(
            word,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;
}
