using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>A commit as it is stored (gitformat-commit; git-cat-file(1)).</summary>
/// <param name="Parents">Its parents' ids.</param>
/// <param name="Tree">Its tree's id.</param>
/// <param name="Author">Name and address.</param>
/// <param name="AuthorDate">Seconds since 1970 and zone, <c>@1767225600 +0100</c>.</param>
/// <param name="Encoding">The message's encoding; null for UTF-8.</param>
/// <param name="IsSigned">Whether it carries a signature.</param>
/// <param name="Message">Its message, byte by byte.</param>
internal sealed record RawCommit(
    IReadOnlyList<string> Parents,
    string Tree,
    (string Name, string Mail) Author,
    string AuthorDate,
    string? Encoding,
    bool IsSigned,
    string Message
)
{
    /// <exception cref="FormatException">It isn't a commit.</exception>
    public static RawCommit Parse(ReadOnlySpan<byte> content)
    {
        var text = ByteText.Decode(content);
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        var headers = (end < 0 ? text : text[..end]).Split('\n').Select(l => l.Split(' ', 2));
        var byName = headers
            .Where(h => h.Length == 2 && h[0].Length > 0) // a continued line begins with a space
            .ToLookup(h => h[0], h => h[1], StringComparer.Ordinal);
        var author = byName["author"].FirstOrDefault() ?? throw NoCommit();
        var (open, close) = (author.IndexOf('<'), author.LastIndexOf('>'));
        if (open < 0 || close < open || !byName["tree"].Any())
            throw NoCommit();
        return new RawCommit(
            [.. byName["parent"]],
            byName["tree"].First(),
            (author[..open].TrimEnd(' '), author[(open + 1)..close]),
            "@" + author[(close + 1)..].Trim(' '),
            byName["encoding"].FirstOrDefault(),
            byName["gpgsig"].Any() || byName["gpgsig-sha256"].Any(),
            end < 0 ? "" : text[(end + 2)..]
        );
    }

    private static FormatException NoCommit() => new("git cat-file gave something unknown");
}
