using System.Globalization;
using HomeSync.TestKit;
using Xunit.Abstractions;

namespace HomeSync.Scenarios.Faults;

/// <summary>
/// SIGKILL before or after the n-th call of git, for every n there is: before means that this git lives on
/// without us. Whatever is left, nothing is lost and the next sync ends where it should have.
/// </summary>
public sealed class KilledAtAnyGitCall(ITestOutputHelper output)
{
    [Theory]
    [InlineData("before", 22)]
    [InlineData("after", 22)]
    public void A_sync_that_brings_files_in_is_finished_by_the_next(string moment, int leastPoints)
    {
        var points = KillEverywhere(
            moment,
            ["sync"],
            fleet =>
            {
                var desktop = fleet.Desktop.Dotfiles;
                desktop.Write(".zshrc", "export EDITOR=nano\n");
                desktop.Write("new/deep/file", "new\n");
                fleet.Desktop.Git("rm", "--quiet", "old/file");
                fleet.Desktop.Git("add", "--all");
                fleet.Desktop.HomeSync("sync", "--force").Succeeded();
            },
            laptop =>
            {
                Assert.Equal("export EDITOR=nano\n", laptop.Read(".zshrc"));
                Assert.Equal("new\n", laptop.Read("new/deep/file"));
                Assert.False(laptop.Has("old"));
            }
        );
        Assert.True(points >= leastPoints, $"only {points} kill points were tried");
    }

    [Theory]
    [InlineData("before", 26)]
    [InlineData("after", 26)]
    public void A_sync_that_commits_and_sends_is_finished_by_the_next_with_one_commit(
        string moment,
        int leastPoints
    )
    {
        var points = KillEverywhere(
            moment,
            ["sync", "--force"],
            fleet =>
            {
                var laptop = fleet.Laptop.Dotfiles;
                laptop.Write(".zshrc", "export EDITOR=ed\n");
                laptop.Delete("old");
                laptop.Write("staged", "half\n");
                fleet.Laptop.Git("add", "staged");
                laptop.Write("staged", "half and more\n");
            },
            laptop =>
            {
                Assert.Equal("export EDITOR=ed\n", laptop.Read(".zshrc"));
                Assert.Equal("half and more\n", laptop.Read("staged"));
                Assert.False(laptop.Has("old"));
            }
        );
        Assert.True(points >= leastPoints, $"only {points} kill points were tried");
    }

    private int KillEverywhere(
        string moment,
        string[] sync,
        Action<Fleet> edit,
        Action<Folder> asItShouldBe
    )
    {
        for (var point = 1; ; point++)
        {
            using var fleet = new Fleet();
            var laptop = fleet.Laptop;
            Begin(fleet);
            edit(fleet);
            laptop.Dotfiles.Write("ignored.local", "only here\n");
            laptop.Dotfiles.Write("untracked", "only here too\n");

            StandIn.Script(laptop, "git", KillingParent(moment, point));
            var killed = laptop.HomeSync(sync).ExitCode == 128 + 9;
            laptop.Bin.Delete("git");
            laptop.HomeSync(sync).Succeeded();

            asItShouldBe(laptop.Dotfiles);
            Assert.Equal("only here\n", laptop.Dotfiles.Read("ignored.local"));
            Assert.Equal("only here too\n", laptop.Dotfiles.Read("untracked"));
            Assert.Equal("?? untracked", laptop.Git("status", "--porcelain"));
            Assert.Equal("3", laptop.Git("rev-list", "--count", "HEAD"));
            Assert.Equal(
                laptop.Git("rev-parse", "HEAD"),
                laptop.Git("ls-remote", "origin", "main")[..40]
            );
            Assert.False(laptop.Dotfiles.Has(".git/index.lock"));
            Assert.False(laptop.Dotfiles.Has(".git/home-sync"));
            laptop.Git("fsck", "--no-dangling");
            if (!killed)
            {
                output.WriteLine(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{point - 1} kill points, {moment} the call"
                    )
                );
                return point - 1;
            }
        }
    }

    private static void Begin(Fleet fleet)
    {
        fleet.Laptop.Dotfiles.Write("old/file", "old\n");
        fleet.Laptop.Git("add", "--all");
        fleet.Laptop.Git("commit", "--quiet", "--message", "Old file");
        fleet.Laptop.Git("push", "--quiet");
        fleet.Desktop.Git("pull", "--quiet");
    }

    private static string KillingParent(string moment, int point)
    {
        var kill = $"[ \"$n\" -ne {point} ] || kill -9 $PPID";
        var git = $"'{Tool.Find("git")}' \"$@\"";
        return moment == "before" ? $"{kill}\nexec {git}" : $"{git}\ncode=$?\n{kill}\nexit $code";
    }
}
