using System.Text;
using HomeSync.Core.Git;
using HomeSync.Core.Platform;
using HomeSync.TestKit;

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

    [Theory]
    [InlineData("fatal: Unable to create '/x/.git/index.lock': File exists.", "index-locked")]
    [InlineData("error: unable to create file x: File name too long", "name-too-long")]
    [InlineData("error: unable to write file x: Read-only file system", "read-only")]
    [InlineData("fatal: not a git repository: /x/.git", "not-a-repository")]
    public void Is_told_by_what_git_said(string words, string code)
    {
        var problem = GitErrors.Failed(
            bench.Place with
            {
                Objects = bench.Files["nowhere/objects"],
            },
            new GitCall("add"),
            new Finished(128, [], Encoding.UTF8.GetBytes(words), LimitReached: false),
            Limit.After(TimeSpan.FromSeconds(7))
        );
        Assert.Equal(code, problem.Code);
        Assert.NotEmpty(problem.Causes);
        Assert.NotEmpty(problem.Run);
    }

    [Theory]
    [InlineData("remote: error: object file objects/ab is corrupt", "remote-unable")]
    [InlineData(
        "remote: Connection refused\nfatal: the remote end hung up unexpectedly",
        "connection-broken"
    )]
    [InlineData("fatal: write error: No space left on device", "disk-full")]
    [InlineData("fatal: something that nobody knows", "git-failed")]
    public void Over_a_remote_is_told_by_what_both_said(string words, string code)
    {
        var kind = GitFailure.KindOf(words);
        var problem = RemoteErrors.Of("git fetch", bench.Place, "origin", "/x.git", kind, [words]);
        Assert.Equal(code, problem.Code);
        Assert.Contains(("Remote", "origin (/x.git)"), problem.Where);
        Assert.NotEmpty(problem.Run);
    }

    [Fact]
    public void Over_a_line_that_dropped_means_the_one_to_a_filter()
    {
        var words = Encoding.UTF8.GetBytes("fatal: the remote end hung up unexpectedly\n");
        var problem = Problem(new("add"), new Finished(128, [], words, LimitReached: false));
        Assert.Equal("filter-failed", problem.Code);
    }

    [SmallDiskFact]
    public void On_a_full_disk_without_a_word_of_it_says_so()
    {
        var folder = Directory.CreateDirectory(bench.Machine.Home["disk"]).FullName;
        using var disk = new SmallDisk(bench.Machine, folder, kilobytes: 64);
        Assert.Throws<IOException>(() =>
            File.WriteAllBytes($"{disk.Path}/all of it", new byte[128 * 1024])
        );
        var problem = GitErrors.Failed(
            bench.Place with
            {
                GitDir = disk.Path,
            },
            new GitCall("add"),
            new Finished(128, [], "fatal: adding files failed\n"u8.ToArray(), LimitReached: false),
            Limit.After(TimeSpan.FromSeconds(7))
        );
        Assert.Equal("disk-full", problem.Code);
    }

    private Core.Errors.GitException Problem(GitCall call, Finished finished) =>
        GitErrors.Failed(bench.Place, call, finished, Limit.After(TimeSpan.FromSeconds(7)));
}
