using HomeSync.TestKit;

namespace HomeSync.Scenarios.Sync;

public sealed class AStaleIndex
{
    [Fact]
    public void Is_refreshed_when_it_makes_status_slow()
    {
        using var fleet = new Fleet("laptop");
        var laptop = fleet.Laptop;
        File.SetLastWriteTimeUtc(laptop.Dotfiles[".zshrc"], DateTime.UnixEpoch);
        var git = Tool.Find("git");
        StandIn.Script(
            laptop,
            "git",
            $"case \"$*\" in *' status '*) sleep 0.6 ;; esac\nexec '{git}' \"$@\""
        );

        laptop.HomeSync("sync").Succeeded();

        Assert.Equal("", laptop.Git("diff-files", "--name-only"));
    }
}
