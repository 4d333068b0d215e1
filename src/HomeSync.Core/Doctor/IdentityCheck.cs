using HomeSync.Core.Errors;
using HomeSync.Core.Git;

namespace HomeSync.Core.Doctor;

/// <summary>Who a commit would be by, found as git commit-tree finds it.</summary>
internal static class IdentityCheck
{
    public static Check Of(Facts facts) => new("identity", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        try
        {
            var author = Ask(facts, GitEnvironment.AuthorNow);
            var committer = Ask(facts, GitEnvironment.CommitterNow);
            return CheckResult.Ok(
                author == committer ? author : $"{author}, committed by {committer}"
            );
        }
        catch (GitException problem) when (problem.Code == "no-identity")
        {
            // git's own advice is ours already.
            return CheckResult.Of(problem) with
            {
                Details =
                [
                    .. problem.Details.Where(l =>
                        l.StartsWith("fatal: ", StringComparison.Ordinal)
                    ),
                ],
            };
        }
    }

    /// <exception cref="GitException">git doesn't know.</exception>
    private static string Ask(Facts facts, string which)
    {
        // Strictly: what git var refuses, a commit refuses as well (git-var(1)).
        var text = facts.DaemonGit.Ask(new GitCall("var", which), facts.Cancelled).Text;
        return text[..(text.LastIndexOf('>') + 1)];
    }
}
