using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;

namespace HomeSync.Tests.Git;

public sealed class ACallThatFailed : IDisposable
{
    private readonly GitBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("Heavy", "A hook or a filter waits for something")]
    [InlineData("Signing", "The key's passphrase is asked for where nobody sees it")]
    public void At_its_limit_says_why_that_may_be(string work, string why)
    {
        var call = new GitCall("commit-tree") { Work = Enum.Parse<GitWork>(work) };
        var problem = Problem(call, new Finished(-1, [], [], LimitReached: true));
        Assert.Equal("timeout", problem.Code);
        Assert.Equal("git commit-tree took longer than 7 seconds and was stopped", problem.Message);
        Assert.Contains(why, problem.Causes);
    }

    [Fact]
    public void Over_a_line_that_dropped_means_the_one_to_a_filter()
    {
        var words = Encoding.UTF8.GetBytes("fatal: the remote end hung up unexpectedly\n");
        var problem = Problem(new("add"), new Finished(128, [], words, LimitReached: false));
        Assert.Equal("filter-failed", problem.Code);
    }

    private Core.Errors.GitException Problem(GitCall call, Finished finished) =>
        GitErrors.Failed(bench.Place, call, finished, Limit.After(TimeSpan.FromSeconds(7)));
}
