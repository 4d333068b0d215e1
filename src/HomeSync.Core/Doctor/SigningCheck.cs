using HomeSync.Core.Errors;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Core.Doctor;

/// <summary>Whether commits can be signed with nobody there: one is signed, in a folder of objects that is thrown away.</summary>
internal static class SigningCheck
{
    public static Check Of(Facts facts) => new("signing", () => Look(facts));

    private static CheckResult Look(Facts facts)
    {
        if (!facts.Repository.IsOn("commit.gpgSign", facts.Cancelled))
            return CheckResult.Info("off", "commits aren't signed (commit.gpgSign is off)");
        try
        {
            SignOne(facts);
        }
        catch (GitException problem) when (problem.Code is "signing-failed" or "timeout")
        {
            return CheckResult.Of(problem) with
            {
                What = "a commit can't be signed without a terminal",
            };
        }
        var format = facts.Repository.Setting("gpg.format", facts.Cancelled) ?? "openpgp";
        return CheckResult.Ok(
            $"a commit was signed without a terminal ({format}), and thrown away"
        );
    }

    /// <exception cref="GitException">It can't be signed.</exception>
    private static void SignOne(Facts facts)
    {
        using var scratch = new ScratchFolder();
        // Signing is heavy work, which has ten times the time; here a person waits.
        var git = facts.Program(
            facts.Daemon.Environment,
            facts.Place,
            facts.Daemon.Git,
            facts.Settings.GitTimeout / 10
        );
        var tree = git.Ask(
                new GitCall("mktree") { ObjectFolder = scratch.Path, Work = GitWork.Heavy },
                facts.Cancelled
            )
            .Text.TrimEnd('\n');
        git.Ask(
            new GitCall("commit-tree", "-S", "-m", "home-sync doctor", tree)
            {
                ObjectFolder = scratch.Path,
                Work = GitWork.Signing,
            },
            facts.Cancelled
        );
    }
}
