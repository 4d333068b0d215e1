using HomeSync.Core.Errors;
using HomeSync.Core.Notifications;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Sync;

/// <summary>What a sync's end means to a person who isn't looking: done, waiting, failed, or theirs to settle.</summary>
public static class Endings
{
    /// <summary>What holds others up for a moment can also be left behind for ever.</summary>
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    /// <summary>Where the configuration leaves the dotfiles alone.</summary>
    public static Ending WithoutDotfiles { get; } = new(HealthState.InSync) { Behind = [] };

    /// <returns>Null when it was asked to stop, or for what wasn't there: that says nothing.</returns>
    public static Ending? Of(Outcome outcome)
    {
        var ending = outcome.Problem is { } problem ? Of(problem) : Done(outcome.Code);
        var behind = outcome.Files.NotSynced;
        // What stopped before the files were looked at says nothing of them.
        return ending is null || (outcome.Problem is not null && behind.Count == 0)
            ? ending
            : ending with
            {
                Behind = [.. behind.Select(f => ByteText.ForPeople(f.Path))],
                HeldBack = HeldBack.Among(behind),
            };
    }

    private static Ending Done(string code) =>
        code switch
        {
            "offline" => new(HealthState.Waiting, "for the network") { TriesAgainSoon = true },
            "local-only" => new(
                HealthState.InSync,
                "on this machine only, since it follows no remote"
            ),
            _ => new(HealthState.InSync),
        };

    /// <summary>The same of both halves of a sync: what fails is worth more words than what waits.</summary>
    /// <param name="credentials">Why credentials weren't synced; null when nothing kept them.</param>
    /// <param name="dotfiles">How the dotfiles ended.</param>
    public static Ending? With(HomeSyncException? credentials, Ending? dotfiles)
    {
        var worse = credentials is null ? null : Of(credentials);
        if (dotfiles is null || (credentials is not null && worse is null))
            return dotfiles;
        var both =
            worse is not null && dotfiles.State is HealthState.InSync or HealthState.Waiting
                ? worse with
                {
                    Dotfiles = dotfiles,
                    Behind = dotfiles.Behind,
                    HeldBack = dotfiles.HeldBack,
                }
                : dotfiles;
        return both with
        {
            Credentials =
                worse is null ? ""
                : worse.State == HealthState.Failing ? worse.What
                // Who waited for somebody tried nothing.
                : null,
        };
    }

    /// <summary>The same for what stopped it before it began.</summary>
    public static Ending? Of(HomeSyncException problem) =>
        problem.Code switch
        {
            "interrupted" or "no-conflict" => null,
            "conflict" or ConflictErrors.PartlySettled => new(
                HealthState.Conflicted,
                problem.Message
            ),
            "dirty" => new(
                HealthState.Waiting,
                "for changed files to be committed (home-sync sync --force does it)"
            ),
            "commit-in-progress" => new(HealthState.Waiting, "for a commit that is being written")
            {
                TriesAgainSoon = true,
            },
            "operation-in-progress" or "unmerged" or "detached" => new(
                HealthState.Waiting,
                $"for you: {problem.Message}"
            ),
            "index-locked" or "lock-held" or "keeps-changing" => new(
                HealthState.Waiting,
                $"for another process: {problem.Message}"
            )
            {
                Message = problem.Message,
                Patience = AnHour,
                TriesAgainSoon = true,
            },
            _ => new(HealthState.Failing, problem.Message),
        };
}
