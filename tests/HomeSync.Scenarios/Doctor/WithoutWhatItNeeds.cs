using HomeSync.Scenarios.Errors;
using HomeSync.TestKit;

namespace HomeSync.Scenarios.Doctor;

public sealed class WithoutWhatItNeeds : IDisposable
{
    private readonly Fleet _fleet = new("laptop");

    private readonly Machine _laptop;

    public WithoutWhatItNeeds() => _laptop = _fleet.Well();

    public void Dispose() => _fleet.Dispose();

    [Fact]
    public void No_git()
    {
        _laptop.Environment["PATH"] = _laptop.Bin.Path;
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void An_old_git()
    {
        StandIn.Script(
            _laptop,
            "git",
            $"case \" $* \" in *' --version '*) echo git version 2.30.1;; *) exec '{Tool.Find("git")}' \"$@\";; esac"
        );
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void No_repository()
    {
        using var tablet = new Machine("tablet");
        tablet.Environment["HOME_SYNC_KEYCHAIN"] = "security";
        var run = tablet.HomeSync("doctor");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("ok       git ", run.Out, StringComparison.Ordinal);
        Assert.Contains("ok       disk ", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "info     state          can't be told: see repository\n",
            run.Out,
            StringComparison.Ordinal
        );
        Snapshot.Match(tablet.HomeSync("doctor", "--quiet").Transcript);
        Assert.Equal(["tmp"], tablet.Home.Names());
    }

    [Fact]
    public void No_configuration_that_can_be_used()
    {
        File.WriteAllText(
            _laptop.Paths.ConfigFile,
            "sync_interval: soon\nauto_commit: perhaps\ncolour: red\n"
        );
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void No_identity()
    {
        _laptop.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        _laptop.Git("config", "user.useConfigOnly", "true");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void No_program_that_signs()
    {
        _laptop.Git("config", "commit.gpgSign", "true");
        _laptop.Git("config", "gpg.program", "/nowhere/gpg");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void No_keychain()
    {
        _laptop.Environment["HOME_SYNC_KEYCHAIN"] = "secret-tool";
        StandIn.Script(_laptop, "ws-sync", "exit 0");
        StandIn.Script(_laptop, "secret-tool", "echo 'Cannot autolaunch D-Bus' >&2; exit 1");
        Snapshot.Match(_laptop.Problems());
    }

    [Fact]
    public void A_locked_keychain()
    {
        StandIn.Script(_laptop, "ws-sync", "exit 0");
        StandIn.Script(_laptop, "security", "exit 36");
        Snapshot.Match(_laptop.Problems());
    }

    [SmallDiskFact]
    public void No_room()
    {
        using var disk = new SmallDisk(_laptop, _laptop.Dotfiles.Path, 4096);
        disk.Fill(blocksLeft: 4);
        var run = disk.Run(NativeBinary.Path, "doctor", "--quiet");
        Assert.Contains("error    disk ", run.Out, StringComparison.Ordinal);
        Assert.Contains("free for the repository\n", run.Out, StringComparison.Ordinal);
    }
}
