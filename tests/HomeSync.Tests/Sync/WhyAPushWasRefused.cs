using HomeSync.Core.Git;
using HomeSync.Core.Sync;

namespace HomeSync.Tests.Sync;

public sealed class WhyAPushWasRefused
{
    private static readonly Upstream Main = new(
        "origin",
        "refs/heads/main",
        "refs/remotes/origin/main",
        IsConfigured: true
    );

    [Theory]
    [InlineData(
        "pre-receive hook declined",
        "remote: error: GH006: Protected branch update failed",
        "branch-protected"
    )]
    [InlineData(
        "push declined due to repository rule violations",
        "remote: error: GH013: Repository rule violations",
        "branch-protected"
    )]
    [InlineData(
        "pre-receive hook declined",
        "remote: GitLab: You are not allowed to push code to protected branches on this project.",
        "branch-protected"
    )]
    [InlineData("protected branch hook declined", "", "branch-protected")]
    [InlineData("unpacker error", "remote: fatal: No space left on device", "remote-unable")]
    [InlineData("unable to migrate objects to permanent storage", "", "remote-unable")]
    [InlineData("branch is currently checked out", "", "push-refused")]
    [InlineData(
        "pre-receive hook declined",
        "remote: error: GH001: Large files detected.",
        "push-refused"
    )]
    [InlineData("hook declined", "remote: No commits on a Sunday.", "push-refused")]
    [InlineData("", "Not without a review.", "push-refused")]
    public void Is_told_by_the_words_of_hosts(string reason, string words, string code)
    {
        var advice = PushAdvice.Of(
            new PushReport(PushEnd.Refused, reason, [words], GitFailureKind.Other),
            new RepositoryPlace("/x", "/x/.git", false),
            Main,
            "1234567"
        );
        Assert.Equal(code, advice.Code);
        Assert.Contains(reason, advice.What, StringComparison.Ordinal);
        Assert.NotEmpty(advice.Causes);
        // It isn't on the branch, and forgotten: sent by hand, this machine would part from it.
        Assert.DoesNotContain(
            advice.Run,
            c => c.EndsWith("1234567:refs/heads/main", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("--force", string.Join(' ', advice.Run), StringComparison.Ordinal);
    }
}
