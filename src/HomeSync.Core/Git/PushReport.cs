using HomeSync.Core.Platform;

namespace HomeSync.Core.Git;

/// <summary>The answer to a push.</summary>
/// <param name="End">What became of it.</param>
/// <param name="Reason">The remote's short reason, such as <c>pre-receive hook declined</c>.</param>
/// <param name="Words">What the remote and git said.</param>
/// <param name="Failure">Why, when it wasn't the remote's decision.</param>
internal sealed record PushReport(
    PushEnd End,
    string Reason,
    IReadOnlyList<string> Words,
    GitFailureKind Failure
)
{
    /// <summary>Reads <c>git push --porcelain</c> (git-push(1), "Output").</summary>
    public static PushReport Of(Finished finished)
    {
        var words = GitFailure.Words(finished);
        // The last one: what a pre-push hook prints comes before git's own line.
        var line = finished
            .Text.Split('\n')
            .LastOrDefault(l => l.Length > 2 && l[1] == '\t' && l.Contains(':'));
        if (line is not null && line[0] != '!' && finished.Succeeded)
            return new(PushEnd.Accepted, "", words, GitFailureKind.Other);
        var reason = line is null ? "" : ReasonIn(line);
        // The remote only complains of what never came: the commits can't be read here.
        if (GitFailure.KindOf(finished) == GitFailureKind.Damaged)
            return new(PushEnd.NotSent, reason, words, GitFailureKind.Damaged);
        if (line is not null && line.Contains("[remote rejected]", StringComparison.Ordinal))
        {
            return new(
                LostRaceOnServer(reason) ? PushEnd.LostRace : PushEnd.Refused,
                reason,
                words,
                GitFailureKind.Other
            );
        }

        if (line is not null && line.Contains("[rejected]", StringComparison.Ordinal))
            return new(PushEnd.LostRace, reason, words, GitFailureKind.Other);
        var kind = GitFailure.KindOf(finished);
        var end = kind switch
        {
            // First: what a hook says may sound like anything.
            _ when HookRefused(finished) => PushEnd.Refused,
            GitFailureKind.Offline or GitFailureKind.NoRemote or GitFailureKind.RemoteMissing =>
                PushEnd.NotSent,
            GitFailureKind.AuthenticationRefused => PushEnd.NotSent,
            GitFailureKind.HostUnknown or GitFailureKind.HostKeyChanged => PushEnd.NotSent,
            _ => PushEnd.Unknown,
        };
        return new(end, reason, words, kind);
    }

    /// <summary>Two pushes in the same instant: the server's own compare-and-swap refused the second.</summary>
    private static bool LostRaceOnServer(string reason) =>
        reason.Contains("failed to update ref", StringComparison.Ordinal)
        || reason.Contains("cannot lock ref", StringComparison.Ordinal)
        || reason.Contains("failed to lock", StringComparison.Ordinal)
        || reason.Contains("non-fast-forward", StringComparison.Ordinal);

    /// <summary>The user's pre-push hook failed: git then ends with 1, and with 128 when the line is the reason.</summary>
    private static bool HookRefused(Finished finished) =>
        !finished.LimitReached
        && finished.ExitCode == 1
        && finished.ErrorText.Contains("failed to push some refs", StringComparison.Ordinal)
        && GitFailure.KindOf(finished) != GitFailureKind.Dropped;

    private static string ReasonIn(string line)
    {
        var start = line.LastIndexOf('(');
        return start < 0 ? "" : line[(start + 1)..].TrimEnd(')', ' ', '\r');
    }
}
