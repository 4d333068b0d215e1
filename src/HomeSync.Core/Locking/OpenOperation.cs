using System.Globalization;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Locking;

/// <summary>An operation that has begun in a repository, a line in the lock file: whoever finds it there knows that it was killed.</summary>
/// <param name="Begun">When, by the clock of the disk.</param>
/// <param name="Repository">Which, as <see cref="KeyOf"/> names it.</param>
internal sealed record OpenOperation(DateTimeOffset Begun, string Repository)
{
    /// <summary>A repository's name in one word, whatever its path is.</summary>
    /// <param name="common">The folder that all its working trees share.</param>
    public static string KeyOf(string common) => Fingerprint.Of(ByteText.Encode(common));

    /// <summary>Reads the lines below the holder's.</summary>
    public static IReadOnlyList<OpenOperation> In(string text) =>
        [.. text.Split('\n').Skip(LockHolder.Lines).Select(Parse).OfType<OpenOperation>()];

    public string Format() =>
        string.Create(CultureInfo.InvariantCulture, $"{Begun:O} {Repository}\n");

    private static OpenOperation? Parse(string line) =>
        line.Split(' ') is [var begun, { Length: > 0 } repository]
        && DateTimeOffset.TryParseExact(
            begun,
            "O",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? new(time, repository)
            : null;
}
