using HomeSync.Core.Git;

namespace HomeSync.Core.Doctor;

/// <summary>Who a commit would be by, found as git commit-tree finds it.</summary>
internal static class IdentityCheck
{
    public static Check Of(Facts facts) => new("identity", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        var (author, committer) = (
            Ask(facts, GitEnvironment.AuthorNow),
            Ask(facts, GitEnvironment.CommitterNow)
        );
        return CheckResult.Ok(author == committer ? author : $"{author}, committed by {committer}");
    }

    /// <exception cref="Errors.GitException">git doesn't know.</exception>
    private static string Ask(Facts facts, string which)
    {
        // Strictly: what git var refuses, a commit refuses as well (git-var(1)).
        var text = facts.DaemonGit.Ask(new GitCall("var", which), facts.Cancelled).Text;
        return text[..(text.LastIndexOf('>') + 1)];
    }
}
