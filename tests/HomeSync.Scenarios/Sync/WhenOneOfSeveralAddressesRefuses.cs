using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

/// <summary>A remote with two addresses to push to: git sends to both, and each has a word of its own.</summary>
public sealed class WhenOneOfSeveralAddressesRefuses : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public WhenOneOfSeveralAddressesRefuses()
    {
        Laptop.Configure("auto_commit: true");
        Laptop.Git("clone", "--quiet", "--bare", _fleet.Remote, Mirror);
        Laptop.Git("config", "--add", "remote.origin.pushurl", _fleet.Remote);
        Laptop.Git("config", "--add", "remote.origin.pushurl", Mirror);
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    private string Mirror => Laptop.Home["mirror.git"];

    private string MirrorTip => Laptop.Git("-C", Mirror, "rev-parse", "main");

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void The_first_is_named_until_it_takes_the_commit_that_the_second_has()
    {
        var tip = Laptop.Tip();
        _fleet.Hook("pre-receive", "echo 'Not today.' >&2; exit 1");
        Snapshot.Match(IsSentInPart().Transcript);
        var sent = MirrorTip;
        Assert.NotEqual(tip, sent);
        Assert.Contains("only in part: refused by", IsSentInPart().Err, StringComparison.Ordinal);
        Assert.Equal((tip, tip, sent), (Laptop.Tip(), _fleet.Tip(), MirrorTip));
        _fleet.Unhook("pre-receive");
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((sent, sent, sent), (Laptop.Tip(), _fleet.Tip(), MirrorTip));
        Assert.Equal("", Laptop.Status());
    }

    [Fact]
    public void The_second_is_named_and_what_is_told_brings_it_up()
    {
        Laptop.Git("clone", "--quiet", Mirror, Laptop.Home["other"]);
        Laptop.Git("-C", Laptop.Home["other"], "commit", "--quiet", "--allow-empty", "-m", "Other");
        Laptop.Git("-C", Laptop.Home["other"], "push", "--quiet");
        var stopped = IsSentInPart();
        Snapshot.Match(stopped.Transcript);
        Laptop.Types(stopped);
        var tip = Laptop.Tip();
        Assert.Equal((tip, tip, ""), (_fleet.Tip(), MirrorTip, Laptop.Status()));
        Assert.Contains("Other", _fleet.Subjects());
        Laptop.HomeSync("sync").Succeeded();
    }

    [Fact]
    public void One_that_is_gone_is_told_of_as_well_and_nothing_is_sent_twice()
    {
        Directory.Move(Mirror, Mirror + ".gone");
        var stopped = IsSentInPart();
        Snapshot.Match(stopped.Transcript);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), ""), (Laptop.Tip(), Laptop.Status()));
        Assert.Equal(2, _fleet.Subjects().Length);
        Directory.Move(Mirror + ".gone", Mirror);
        Laptop.Types(stopped);
        Assert.Equal(Laptop.Tip(), MirrorTip);
    }

    [Fact]
    public void So_is_one_that_a_hook_here_lets_nothing_go_to()
    {
        Laptop.Hook("pre-push", "case $2 in *mirror.git) echo 'Not there.' >&2; exit 1 ;; esac");
        var stopped = IsSentInPart();
        Assert.Contains(
            "Git push failed after the branch had arrived",
            stopped.Err,
            StringComparison.Ordinal
        );
        Assert.Contains("Not there.", stopped.Err, StringComparison.Ordinal);
        Laptop.HomeSync("sync").Succeeded();
        Assert.Equal((_fleet.Tip(), 2), (Laptop.Tip(), _fleet.Subjects().Length));
    }

    private Run IsSentInPart()
    {
        var (tip, status) = (Laptop.Tip(), Laptop.Status());
        var run = Laptop.HomeSync("sync");
        Assert.Equal((1, tip, status), (run.ExitCode, Laptop.Tip(), Laptop.Status()));
        return run;
    }
}
