using HomeSync.Scenarios.Sync;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Errors;

/// <summary>Refusals that say more than "a hook declined".</summary>
public sealed class ARemoteThatRefusesCommits : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    public ARemoteThatRefusesCommits()
    {
        Laptop.Configure();
        Laptop.Dotfiles.Write(".zshrc", "export EDITOR=vim\n");
    }

    private Machine Laptop => _fleet.Laptop;

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void Is_told_without_the_colours_that_a_configuration_wants()
    {
        foreach (var part in new[] { "ui", "push", "remote", "advice", "transport" })
            Laptop.Git("config", "--global", $"color.{part}", "always");
        _fleet.Hook("pre-receive", "echo 'error: Not today.' >&2; exit 1");
        var run = Laptop.Stops("sync", "--force");
        Assert.Contains("error: Not today.", run.Err, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Err);
    }

    [Fact]
    public void Since_its_branch_is_protected()
    {
        // GitHub's sentence, by a real hook.
        _fleet.Hook(
            "pre-receive",
            """
            echo 'error: GH006: Protected branch update failed for refs/heads/main.' >&2
            echo 'error: Changes must be made through a pull request.' >&2
            exit 1
            """
        );
        Snapshot.Match(Laptop.Stops("sync", "--force").Transcript);
    }

    [Fact]
    public void Since_it_has_files_of_its_own()
    {
        Laptop.Git("clone", "--quiet", _fleet.Remote, Laptop.Home["nas"]);
        Laptop.Git("remote", "set-url", "origin", Laptop.Home["nas"]);
        Snapshot.Match(Laptop.Stops("sync", "--force").Transcript);
    }

    [OrdinaryUserFact]
    public void Since_it_may_not_write_there()
    {
        OrdinaryUser.Own(Laptop, Path.GetDirectoryName(_fleet.Remote)!);
        Laptop.Run("/bin/chmod", ["-R", "a-w", $"{_fleet.Remote}/objects"]).Succeeded();
        Snapshot.Match(
            Laptop.Stops(() => OrdinaryUser.HomeSync(Laptop, "sync", "--force")).Transcript
        );
        Laptop.Run("/bin/chmod", ["-R", "u+w", $"{_fleet.Remote}/objects"]).Succeeded();
        OrdinaryUser.HomeSync(Laptop, "sync", "--force").Succeeded();
    }

    [SmallDiskFact]
    public void Since_its_disk_is_full()
    {
        using var disk = new SmallDisk(Laptop, _fleet.Remote, kilobytes: 1024);
        disk.Fill(blocksLeft: 0);
        Snapshot.Match(Laptop.Stops(() => disk.HomeSync("sync", "--force")).Transcript);
        disk.Empty();
        disk.HomeSync("sync", "--force").Succeeded();
        disk.Run(Tool.Find("git"), "-C", _fleet.Remote, "fsck", "--strict").Succeeded();
        Assert.Equal(
            Laptop.Tip(),
            disk.Run(Tool.Find("git"), "-C", _fleet.Remote, "rev-parse", "main").Out.Trim()
        );
    }
}
