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
    /// <summary>The addresses that refused what another took; none where git names none.</summary>
    public IReadOnlyList<PushRefusal> RefusedBy { get; init; } = [];

    /// <summary>Reads <c>git push --porcelain</c> (git-push(1), "Output").</summary>
    public static PushReport Of(Finished finished)
    {
        var words = GitFailure.Words(finished);
        var lines = finished.Text.Split('\n');
        var answers = Answers(lines);
        var refused = answers.Where(a => a.Line[0] == '!').ToList();
        // git dies of an address that can't be used, and a hook before it leaves no line.
        var gaveUp = finished is { LimitReached: false, ExitCode: 1 or 128 };
        if (refused.Count < answers.Count && (refused.Count > 0 || gaveUp))
        {
            return new(PushEnd.Partly, "", words, GitFailure.KindOf(finished))
            {
                RefusedBy = [.. refused.Select(a => Refusal(a.Url, a.Line))],
            };
        }
        // A race is lost only where nobody refuses more: looking again wouldn't help there.
        var line =
            refused.Select(a => a.Line).MinBy(l => EndOf(l) == PushEnd.LostRace)
            // The last one: what a pre-push hook prints comes before git's own line.
            ?? lines.LastOrDefault(IsStatus);
        if (line is not null && line[0] != '!' && finished.Succeeded)
            return new(PushEnd.Accepted, "", words, GitFailureKind.Other);
        var reason = line is null ? "" : ReasonIn(line);
        // The remote only complains of what never came: the commits can't be read here.
        if (GitFailure.KindOf(finished) == GitFailureKind.Damaged)
            return new(PushEnd.NotSent, reason, words, GitFailureKind.Damaged);
        if (line is not null && EndOf(line) is { } told)
            return new(told, reason, words, GitFailureKind.Other);
        var kind = GitFailure.KindOf(finished);
        var end = kind switch
        {
            // First: what a hook says may sound like anything.
            _ when HookRefused(finished) => PushEnd.Refused,
            GitFailureKind.Offline or GitFailureKind.NoRemote or GitFailureKind.RemoteMissing =>
                PushEnd.NotSent,
            GitFailureKind.AuthenticationRefused => PushEnd.NotSent,
            GitFailureKind.HostUnknown or GitFailureKind.HostKeyChanged => PushEnd.NotSent,
            GitFailureKind.SubmoduleUnsent => PushEnd.NotSent,
            _ => PushEnd.Unknown,
        };
        return new(end, reason, words, kind);
    }

    /// <summary>
    /// What each address says of the branch: below the line with its name, so that a hook's words aren't among
    /// it. Tags that <c>push.followTags</c> sends along don't count.
    /// </summary>
    private static List<(string Url, string Line)> Answers(string[] lines)
    {
        var found = new List<(string, string)>();
        string? url = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("To ", StringComparison.Ordinal))
                url = line[3..];
            else if (!IsStatus(line))
                url = null;
            else if (url is not null && !line.Contains(":refs/tags/", StringComparison.Ordinal))
                found.Add((url, line));
        }
        return found;
    }

    private static bool IsStatus(string l) => l.Length > 2 && l[1] == '\t' && l.Contains(':');

    private static PushRefusal Refusal(string url, string line) =>
        new(
            ByteText.ForPeople(ShownUrl.Of(url)),
            ReasonIn(line),
            IsAhead: EndOf(line) == PushEnd.LostRace
        );

    /// <summary>What the line alone tells; null where words and exit code have to.</summary>
    private static PushEnd? EndOf(string line)
    {
        if (line.Contains("[remote rejected]", StringComparison.Ordinal))
            return LostRaceOnServer(ReasonIn(line)) ? PushEnd.LostRace : PushEnd.Refused;
        return line.Contains("[rejected]", StringComparison.Ordinal) ? PushEnd.LostRace : null;
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
