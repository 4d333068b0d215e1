namespace HomeSync.Core.Git;

/// <summary>A tracked file and the flags that make git look away from it (git-ls-files(1), "-v").</summary>
internal sealed record FlaggedFile(string Path, bool AssumeUnchanged, bool SkipWorkTree)
{
    /// <summary>Reads <c>S name</c>: a small letter is assume-unchanged, the letter S skip-worktree.</summary>
    public static FlaggedFile Parse(string line) =>
        line.Length > 2 && line[1] == ' '
            ? new(line[2..], char.IsAsciiLetterLower(line[0]), line[0] is 'S' or 's')
            : throw new FormatException("git ls-files said something unknown");
}
