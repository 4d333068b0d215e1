namespace HomeSync.Core.Git;

/// <summary>Looks at a branch as files: to git one that can't be read looks like one without commits.</summary>
internal static class BranchFile
{
    /// <summary>The branch that is checked out, by HEAD's own text; null when it names none.</summary>
    /// <remarks>git doesn't say it of a branch whose ref can't be read.</remarks>
    public static string? Current(RepositoryPlace place)
    {
        const string start = $"ref: {BranchName.Prefix}";
        var head = Path.Combine(place.GitDir, "HEAD");
        var text = File.Exists(head) ? File.ReadAllText(head).TrimEnd() : "";
        return text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..] : null;
    }

    /// <summary>Where git keeps it, unless refs are packed or in tables.</summary>
    public static string Of(RepositoryPlace place, string branch) =>
        Path.Combine(place.Common, "refs", "heads", branch);

    /// <summary>Whether a branch that seems to have no commit had one.</summary>
    public static bool IsDamaged(RepositoryPlace place, string branch) =>
        File.Exists(Of(place, branch)) || LastTip(place, branch) is not null;

    /// <summary>The newest entry of its log; null when there is none.</summary>
    public static string? LastTip(RepositoryPlace place, string branch)
    {
        var log = Path.Combine(place.Common, "logs", "refs", "heads", branch);
        if (!File.Exists(log))
            return null;
        // Old and new commit, then who, when and why.
        var words = File.ReadLines(log).LastOrDefault(l => l.Length > 0)?.Split(' ', 3) ?? [];
        return words.Length == 3 && words[1].All(char.IsAsciiHexDigitLower) ? words[1] : null;
    }
}
