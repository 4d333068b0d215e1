using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>How asking a remote went.</summary>
/// <param name="Succeeded">The remote answered.</param>
/// <param name="Refs">The remote's branches as their tracking refs' short names, and whether each moved.</param>
/// <param name="BranchMissing">The remote has no such branch.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Words">git's own words about that.</param>
internal sealed record FetchReport(
    bool Succeeded,
    IReadOnlyDictionary<string, bool> Refs,
    bool BranchMissing,
    GitFailureKind Failure,
    IReadOnlyList<string> Words
)
{
    /// <summary>git told of a ref that moved.</summary>
    public bool BroughtSomething => Refs.Values.Any(moved => moved);

    /// <summary>Whether the remote still has the branch that a tracking ref follows.</summary>
    public bool Has(string trackingName) =>
        Refs.Keys.Any(r =>
            r == trackingName || $"remotes/{r}" == trackingName || r == $"refs/{trackingName}"
        );

    /// <summary>Nobody could be reached: a state that passes, not a fault.</summary>
    public bool IsOffline =>
        !Succeeded
        && Failure is GitFailureKind.Offline or GitFailureKind.Dropped or GitFailureKind.TimedOut;

    public static FetchReport Of(Finished finished) =>
        new(
            finished.Succeeded,
            RefsIn(finished.ErrorText),
            finished.ErrorText.Contains(
                "couldn't find remote ref",
                StringComparison.OrdinalIgnoreCase
            ),
            finished.Succeeded ? GitFailureKind.Other : GitFailure.KindOf(finished),
            GitFailure.Words(finished)
        );

    /// <summary>Reads git's table (git-fetch(1), "Output"): <c> = [up to date]  main  -> origin/main</c>.</summary>
    private static Dictionary<string, bool> RefsIn(string words)
    {
        const string arrow = " -> ";
        var refs = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var line in words.Split('\n').Select(l => l.Split('\r')[^1]))
        {
            var at = line.IndexOf(arrow, StringComparison.Ordinal);
            if (at > 0)
            {
                refs[line[(at + arrow.Length)..].TrimStart().Split(' ')[0]] = !line.StartsWith(
                    " =",
                    StringComparison.Ordinal
                );
            }
        }
        return refs;
    }
}
