using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>A tracked file and the flags that make git look away from it (git-ls-files(1), "-v").</summary>
internal sealed record FlaggedFile(string Path, bool AssumeUnchanged, bool SkipWorkTree)
{
    /// <summary>Reads <c>S name</c>: a small letter is assume-unchanged, the letter S skip-worktree.</summary>
    /// <returns>Null for a file without either.</returns>
    /// <exception cref="FormatException">It isn't in that format.</exception>
    public static FlaggedFile? Parse(ReadOnlySpan<byte> line)
    {
        if (line.Length < 3 || line[1] != ' ')
            throw new FormatException("git ls-files said something unknown");
        var (small, skipped) = (
            char.IsAsciiLetterLower((char)line[0]),
            line[0] is (byte)'S' or (byte)'s'
        );
        return small || skipped ? new(ByteText.Decode(line[2..]), small, skipped) : null;
    }
}
