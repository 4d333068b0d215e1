using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>How asking a remote went.</summary>
/// <param name="Succeeded">The remote answered.</param>
/// <param name="BroughtSomething">git told of a ref that moved.</param>
/// <param name="BranchMissing">The remote has no such branch.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Words">git's own words about that.</param>
internal sealed record FetchReport(
    bool Succeeded,
    bool BroughtSomething,
    bool BranchMissing,
    GitFailureKind Failure,
    IReadOnlyList<string> Words
)
{
    /// <summary>Nobody could be reached: a state that passes, not a fault.</summary>
    public bool IsOffline =>
        !Succeeded
        && Failure is GitFailureKind.Offline or GitFailureKind.Dropped or GitFailureKind.TimedOut;

    public static FetchReport Of(Finished finished) =>
        new(
            finished.Succeeded,
            finished.ErrorText.Contains(" -> ", StringComparison.Ordinal),
            finished.ErrorText.Contains(
                "couldn't find remote ref",
                StringComparison.OrdinalIgnoreCase
            ),
            finished.Succeeded ? GitFailureKind.Other : GitFailure.KindOf(finished),
            GitFailure.Words(finished)
        );
}
